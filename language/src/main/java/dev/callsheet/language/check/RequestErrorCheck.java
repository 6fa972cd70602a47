package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.RequestError;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each code of {@code requestErrors} is declared by a group or a method, or contains the name of a parameter. */
final class RequestErrorCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Set<String> declared = codes(checked.api());
        checked.api()
                .protocol()
                .requestErrors()
                .forEach((error, codes) -> codes.stream()
                        .filter(code -> !declared.contains(code) && !isPattern(error, code))
                        .forEach(code -> report(error, code, declared, checked)));
    }

    private static boolean isPattern(RequestError error, String code) {
        return error.isAboutParameter() && code.contains(RequestError.PARAMETER);
    }

    private static void report(RequestError error, String code, Set<String> declared, CheckedApi checked) {
        checked.report(
                DiagnosticCode.UNKNOWN_NAME,
                checked.at(checked.at(checked.api().protocol().position(), "requestErrors"), error.word()),
                "no error group or method declares the code " + quote(code) + " of " + quote(error.word()),
                Words.nearest(code, declared)
                        .map(near -> "did you mean " + quote(near) + "?")
                        .orElse(null));
    }

    private static Set<String> codes(ApiModel api) {
        return Stream.concat(
                        api.errorGroups().stream().flatMap(group -> group.codes().stream()),
                        api.methods().stream().flatMap(method -> method.errors().stream()))
                .map(CodeText::code)
                .collect(Collectors.toSet());
    }
}
