package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code deprecated} says what to do instead: a flag would end up as the text "true". */
final class DeprecatedCheck implements Check {
    private static final Set<String> FLAGS = Set.of("true", "false", "yes", "no");

    @Override
    public void check(Subject subject) {
        subject.api().methods().forEach(method -> check(method.deprecated(), method.position(), subject));
        subject.api().models().forEach(model -> check(model.deprecated(), model.position(), subject));
        subject.params().forEach(param -> check(param.deprecated(), param.position(), subject));
        subject.fields().forEach(field -> check(field.deprecated(), field.position(), subject));
    }

    private static void check(@Nullable String text, Position element, Subject subject) {
        if (text != null && FLAGS.contains(text)) {
            subject.report(
                    DiagnosticCode.DEPRECATED_FLAG,
                    subject.at(element, "deprecated"),
                    "`deprecated` is a text, not " + quote(text),
                    "say what to do instead; leave the key out where nothing is deprecated");
        }
    }
}
