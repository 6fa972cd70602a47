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

/** Families, methods, parameters and codes have a text, which becomes their Javadoc. */
final class TextCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Set<String> withMethods =
                checked.api().methods().stream().map(ApiMethod::family).collect(Collectors.toSet());
        for (MethodFamily family : checked.api().families()) {
            if (withMethods.contains(family.name())) {
                require(
                        family.summary(),
                        "family " + quote(family.name()),
                        family.position(),
                        "add a text under `families`",
                        checked);
            }
        }
        checked.api().errorGroups().forEach(group -> codes(group.codes(), "error code", checked));
        for (ApiMethod method : checked.api().methods()) {
            require(method.summary(), "method " + quote(method.name()), method.position(), "add `summary`", checked);
            method.params().stream()
                    .filter(param -> param.constant() == null)
                    .forEach(param -> require(
                            param.summary(),
                            param.isWholeBody() ? "`body`" : "parameter " + quote(param.name()),
                            param.position(),
                            "add `summary`",
                            checked));
            codes(method.errors(), "error code", checked);
            codes(method.warnings(), "warning", checked);
        }
    }

    private static void codes(List<CodeText> codes, String noun, CheckedApi checked) {
        for (CodeText code : codes) {
            require(
                    code.summary(),
                    noun + " " + quote(code.code()),
                    code.position(),
                    "add a text after the colon, or under `errorTexts` for all methods with this code",
                    checked);
        }
    }

    private static void require(
            @Nullable String text, String what, Position position, String hint, CheckedApi checked) {
        // The reader has reported a text that is there but cannot be read.
        if (text == null && !checked.writes(position, "summary")) {
            checked.report(DiagnosticCode.MISSING_TEXT, position, what + " has no text", hint);
        }
    }
}
