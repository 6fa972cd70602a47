package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Union.Variant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A model that is sent has the same tag in all its unions, because it writes the tag itself. No model declares the discriminator. */
final class UnionCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Map<String, Seen> seen = new HashMap<>();
        Set<TypeRef> sent = checked.types().sentTypes(checked.api());
        for (Union union : checked.api().unions()) {
            for (Variant variant : union.variants()) {
                discriminator(union, variant, checked);
                tagType(union, variant, checked);
                if (sent.contains(new Named(variant.model()))) {
                    tag(union, variant, seen, checked);
                }
            }
        }
    }

    private static void discriminator(Union union, Variant variant, CheckedApi checked) {
        checked.types().model(new Named(variant.model())).stream()
                .flatMap(model -> model.fields().stream())
                .filter(field -> field.name().equals(union.discriminator()))
                .map(Field::position)
                .forEach(position -> checked.report(
                        DiagnosticCode.BAD_UNION,
                        position,
                        "model " + quote(variant.model()) + " declares " + quote(union.discriminator())
                                + ", the discriminator of union " + quote(union.name()),
                        "remove it: the union reads and writes it"));
    }

    private static void tagType(Union union, Variant variant, CheckedApi checked) {
        boolean valid = switch (union.tags()) {
            case STRING -> true;
            case INTEGER -> variant.tag().matches("0|-?[1-9][0-9]{0,17}");
            case BOOLEAN -> variant.tag().matches("true|false");
        };
        if (!valid) {
            checked.report(
                    DiagnosticCode.BAD_UNION,
                    variant.position(),
                    "the tag " + quote(variant.tag()) + " must be "
                            + aQuoted(union.tags().word()) + ", the type of the discriminator");
        }
    }

    private static void tag(Union union, Variant variant, Map<String, Seen> seen, CheckedApi checked) {
        Seen first = seen.putIfAbsent(variant.model(), new Seen(union, variant));
        if (first == null) {
            return;
        }
        boolean sameTag = first.variant().tag().equals(variant.tag());
        boolean sameKey = first.union().discriminator().equals(union.discriminator());
        if (!sameTag || !sameKey) {
            checked.report(
                    DiagnosticCode.BAD_UNION,
                    variant.position(),
                    "model " + quote(variant.model()) + " has the tag " + tag(union, variant) + " here and "
                            + tag(first.union(), first.variant()) + " at "
                            + first.variant().position(),
                    "a model that is sent can have only one tag: declare another model that includes this one");
        }
    }

    private static String tag(Union union, Variant variant) {
        return quote(union.discriminator() + ": " + variant.tag());
    }

    private record Seen(Union union, Variant variant) {}
}
