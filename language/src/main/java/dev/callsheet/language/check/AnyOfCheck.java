package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.value.Shapes;
import java.util.List;

/** A union has several variants, all of them JSON, and something tells each from those before it. */
final class AnyOfCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (AnyOf union : checked.api().anyOfs()) {
            if (isWhole(union, checked)) {
                apart(union, checked);
            }
        }
    }

    private static boolean isWhole(AnyOf union, CheckedApi checked) {
        List<TypeRef> variants = union.variants();
        if (variants.size() < 2) {
            report(union, "has fewer than two variants", "add one, or use the type itself", checked);
            return false;
        }
        for (TypeRef variant : variants) {
            TypeRef inner = variant.innermost();
            if (inner.is(ScalarKind.FILE) || inner.is(ScalarKind.TEXT)) {
                report(union, "cannot have " + aQuoted(variant.toString()), "its variants are JSON", checked);
                return false;
            } else if (variant.isNullable()) {
                report(
                        union,
                        "has a variant that can be null, " + quote(variant.toString()),
                        "write `|null` where the union is used",
                        checked);
                return false;
            }
        }
        return variants.stream().noneMatch(variant -> checked.types().isUnknown(variant));
    }

    private static void apart(AnyOf union, CheckedApi checked) {
        List<TypeRef> variants = union.variants();
        for (int later = 1; later < variants.size(); later++) {
            for (int first = 0; first < later; first++) {
                if (Shapes.hide(checked.types(), variants.get(first), variants.get(later))) {
                    report(
                            union,
                            "never has the variant " + quote(variants.get(later).toString())
                                    + ": each of its values is read as "
                                    + quote(variants.get(first).toString()),
                            "write the more specific variant first, or tell them apart by a `const` or another field",
                            checked);
                    return;
                }
            }
        }
    }

    private static void report(AnyOf union, String message, String hint, CheckedApi checked) {
        String what = union.inPlace() ? quote(union.expression()) : "union " + quote(union.name());
        checked.report(DiagnosticCode.BAD_UNION, checked.at(union.position(), "anyOf"), what + " " + message, hint);
    }
}
