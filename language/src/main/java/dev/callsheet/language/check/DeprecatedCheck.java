package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code deprecated} says what to use instead: a flag would become the text "true" in the Javadoc. */
final class DeprecatedCheck implements Check {
    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no");

    @Override
    public void check(CheckedApi checked) {
        checked.api().methods().forEach(method -> check(method.deprecated(), method.position(), checked));
        checked.api().models().forEach(model -> check(model.deprecated(), model.position(), checked));
        checked.params().forEach(param -> check(param.deprecated(), param.position(), checked));
        checked.fields().forEach(field -> check(field.deprecated(), field.position(), checked));
    }

    private static void check(@Nullable String text, Position element, CheckedApi checked) {
        if (text != null && FLAGS.contains(text)) {
            checked.report(
                    DiagnosticCode.DEPRECATED_FLAG,
                    checked.at(element, "deprecated"),
                    "`deprecated` must be a text (was " + quote(text) + ")",
                    "say what to use instead, or remove the key");
        }
    }
}
