package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.value.Constants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code const} is a value of its type, and nothing else is said about which values there are. */
final class ConstantCheck implements Check {
    private static final List<String> OTHERS = List.of(
            "required",
            "always",
            "absent",
            "direction",
            "default",
            "example",
            "values",
            "min",
            "max",
            "pattern",
            "secret",
            "deprecated");

    @Override
    public void check(CheckedApi checked) {
        checked.params().forEach(param -> check(param.constant(), param.type(), param.position(), checked));
        checked.fields().forEach(field -> check(field.constant(), field.type(), field.position(), checked));
    }

    private static void check(@Nullable String constant, TypeRef type, Position element, CheckedApi checked) {
        if (constant == null) {
            return;
        }
        Position place = checked.at(element, "const");
        OTHERS.stream()
                .filter(key -> checked.writes(element, key))
                .findFirst()
                .ifPresent(key -> checked.report(
                        DiagnosticCode.BAD_CONSTANT,
                        checked.at(element, key),
                        "`const` and " + quote(key) + " cannot be used together",
                        "a constant has one value, which is always sent"));
        if (!Constants.areOf(type)) {
            checked.report(
                    DiagnosticCode.BAD_CONSTANT,
                    place,
                    aQuoted(type.toString()) + " cannot have `const`",
                    "only strings, booleans, and numbers can");
            return;
        }
        Constants.problem(type, constant)
                .ifPresent(
                        problem -> checked.report(DiagnosticCode.BAD_CONSTANT, place, quote(constant) + " " + problem));
    }
}
