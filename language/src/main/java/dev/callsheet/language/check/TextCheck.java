package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.MethodFamily;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Families, methods, parameters and codes have a text: it is all that a caller sees of them in an editor. */
final class TextCheck implements Check {
    @Override
    public void check(Subject subject) {
        Set<String> withMethods =
                subject.api().methods().stream().map(ApiMethod::family).collect(Collectors.toSet());
        for (MethodFamily family : subject.api().families()) {
            if (withMethods.contains(family.name())) {
                require(
                        family.summary(),
                        "family " + quote(family.name()),
                        family.position(),
                        "say what it is about under `families`",
                        subject);
            }
        }
        subject.api().errorGroups().forEach(group -> codes(group.codes(), "error code", subject));
        for (ApiMethod method : subject.api().methods()) {
            require(method.summary(), "method " + quote(method.name()), method.position(), "add `summary`", subject);
            method.params()
                    .forEach(param -> require(
                            param.summary(),
                            "parameter " + quote(param.name()),
                            param.position(),
                            "add `summary`",
                            subject));
            codes(method.errors(), "error code", subject);
            codes(method.warnings(), "warning", subject);
        }
    }

    private static void codes(List<CodeText> codes, String noun, Subject subject) {
        for (CodeText code : codes) {
            require(
                    code.summary(),
                    noun + " " + quote(code.code()),
                    code.position(),
                    "write it after the colon, or under `errorTexts` for all that have this code",
                    subject);
        }
    }

    private static void require(@Nullable String text, String what, Position position, String hint, Subject subject) {
        // One that is there but cannot be read was reported by the reader.
        if (text == null && !subject.writes(position, "summary")) {
            subject.report(DiagnosticCode.MISSING_TEXT, position, what + " has no text", hint);
        }
    }
}
