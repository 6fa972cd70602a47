package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A {@code pattern} is a regular expression, and for strings. */
final class PatternCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.params().forEach(param -> check(param.bounds(), param.type(), param.position(), checked));
        checked.fields().forEach(field -> check(field.bounds(), field.type(), field.position(), checked));
    }

    private static void check(Bounds bounds, TypeRef type, Position element, CheckedApi checked) {
        if (bounds.pattern() == null) {
            return;
        }
        Position place = checked.at(element, "pattern");
        if (!type.withoutNull().is(ScalarKind.STRING)) {
            checked.report(
                    DiagnosticCode.BAD_PATTERN,
                    place,
                    aQuoted(type.toString()) + " cannot have `pattern`",
                    "only strings can");
            return;
        }
        try {
            Pattern.compile(bounds.pattern());
        } catch (PatternSyntaxException e) {
            checked.report(
                    DiagnosticCode.BAD_PATTERN,
                    place,
                    quote(bounds.pattern()) + " is not a valid regular expression: " + e.getDescription());
        }
    }
}
