package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A stream has values that can be told apart, and no pages. */
final class StreamCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            if (method.response() instanceof ResponseShape.Stream stream) {
                check(method, stream, checked);
            } else {
                method.responses().stream()
                        .filter(response -> response.shape() instanceof ResponseShape.Stream)
                        .forEach(response -> checked.report(
                                DiagnosticCode.BAD_RESPONSE,
                                response.position(),
                                "a stream cannot be one of several kinds of response",
                                "declare another method for it"));
            }
            if (method.streamEnd() != null && !isEvents(method)) {
                report(method, "streamEnd", "`streamEnd` is for methods with `response: events<...>`", checked);
            }
        }
    }

    private static boolean isEvents(ApiMethod method) {
        return method.response() instanceof ResponseShape.Stream stream && stream.format() == StreamFormat.EVENTS;
    }

    private static void check(ApiMethod method, ResponseShape.Stream stream, CheckedApi checked) {
        TypeRef inner = stream.type().innermost();
        boolean text = stream.type().is(ScalarKind.TEXT) && stream.format() == StreamFormat.EVENTS;
        if (!text && (inner.is(ScalarKind.FILE) || inner.is(ScalarKind.TEXT))) {
            String whole = stream.format().word() + "<" + stream.type() + ">";
            report(
                    method,
                    "response",
                    "a response cannot be " + quote(whole) + ": its values are sent as JSON",
                    checked);
        }
        if (method.paging() != null) {
            report(method, "paging", "a method that returns a stream cannot have `paging`", checked);
        }
    }

    private static void report(ApiMethod method, String key, String message, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_RESPONSE, checked.at(method.position(), key), message);
    }
}
