package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A {@code pattern} is for strings and lists of strings. */
final class PatternCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.params().forEach(param -> check(param.bounds(), param.type(), param.position(), checked));
        checked.fields().forEach(field -> check(field.bounds(), field.type(), field.position(), checked));
    }

    private static void check(Bounds bounds, TypeRef type, Position element, CheckedApi checked) {
        if (bounds.pattern() != null && !isString(element(type))) {
            checked.report(
                    DiagnosticCode.BAD_PATTERN,
                    checked.at(element, "pattern"),
                    aQuoted(type.toString()) + " cannot have `pattern`",
                    "only strings and lists of strings can");
        }
    }

    private static TypeRef element(TypeRef type) {
        return type.withoutNull() instanceof ListOf list ? list.element() : type;
    }

    private static boolean isString(TypeRef type) {
        return type.withoutNull().is(ScalarKind.STRING);
    }
}
