package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.CodeText;
import dev.callsheet.language.model.ErrorGroup;
import dev.callsheet.language.model.Protocol;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An error code is one that responses can have, and its path is one that can be followed. */
final class ErrorCodeCheck implements Check {
    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
    private static final String NAME = "[^.\\[\\]]+";
    private static final String INDEX = "(\\[\\d{1,6}])*";
    private static final Pattern PATH =
            Pattern.compile("(" + NAME + INDEX + "|(\\[\\d{1,6}])+)(\\." + NAME + INDEX + ")*");

    @Override
    public void check(CheckedApi checked) {
        ApiModel api = checked.api();
        Protocol protocol = api.protocol();
        protocol.errors().stream()
                .filter(path -> !PATH.matcher(path).matches())
                .forEach(path -> checked.report(
                        DiagnosticCode.BAD_ERROR,
                        checked.at(protocol.position(), "error"),
                        quote(path) + " is not a path of a field",
                        "use names with dots between them; an element of a list is `errors[0].code`"));
        Stream.of(
                        Stream.of(protocol.ok(), protocol.messages(), protocol.retryAfter()),
                        protocol.warnings().stream(),
                        protocol.errorDetails().stream())
                .flatMap(paths -> paths)
                .filter(path -> path != null && (path.contains("[") || path.contains("]")))
                .forEach(path -> checked.report(
                        DiagnosticCode.BAD_ERROR,
                        protocol.position(),
                        quote(path) + " is not a path of a field",
                        "only the paths of `error` can lead into a list"));
        if (protocol.errors().isEmpty()) {
            api.errorGroups().stream().map(ErrorGroup::codes).forEach(codes -> statuses(codes, checked));
            api.methods().stream().map(ApiMethod::errors).forEach(codes -> statuses(codes, checked));
        }
    }

    private static void statuses(List<CodeText> codes, CheckedApi checked) {
        codes.stream()
                .filter(code -> !STATUS.matcher(code.code()).matches())
                .forEach(code -> checked.report(
                        DiagnosticCode.BAD_ERROR,
                        code.position(),
                        "the error code " + quote(code.code())
                                + " cannot occur: `protocol` names no `error`, so the HTTP status is the code",
                        "name the field of the code as `error`, or use a status such as `404`"));
    }
}
