package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;

/** The address that a method returns for an upload is a field of its response. */
final class UploadUrlCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            if (method.uploadUrl() != null) {
                check(method, method.uploadUrl(), checked);
            }
        }
    }

    private static void check(ApiMethod method, String path, CheckedApi checked) {
        boolean several = method.response() instanceof ResponseShape.ByStatus;
        List<Field> followed =
                several ? List.of() : checked.types().follow(checked.types().responseFields(method), path);
        if (followed.isEmpty()) {
            report(
                    method,
                    several
                            ? "a method with `uploadUrl` cannot have responses of several kinds"
                            : "the response has no field " + quote(path),
                    checked);
            return;
        }
        TypeRef type = followed.get(followed.size() - 1).type();
        TypeRef plain = type.withoutNull();
        if (!plain.is(ScalarKind.STRING)
                && !plain.is(ScalarKind.URI)
                && !checked.types().isUnknown(type)) {
            report(
                    method,
                    quote(path) + " in the response must be a `string` or `uri` (was " + aQuoted(type.toString()) + ")",
                    checked);
        }
    }

    private static void report(ApiMethod method, String message, CheckedApi checked) {
        checked.report(
                DiagnosticCode.BAD_RESPONSE,
                checked.at(method.position(), "uploadUrl"),
                message,
                "`uploadUrl` is the path of an address in the response");
    }
}
