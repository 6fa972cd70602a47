package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A body is one or has parts, its encoding can carry them, and its content type says what it is. */
final class BodyCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            method.wholeBody().ifPresent(body -> whole(body, method, checked));
            parts(method, checked);
            keys(method, checked);
        }
    }

    private static void whole(Parameter body, ApiMethod method, CheckedApi checked) {
        for (Parameter param : method.params()) {
            if (param.location() == Location.BODY) {
                report(
                        param,
                        checked.writes(param.position(), "in") ? "in" : "type",
                        "the parameter " + quote(param.name()) + " is in the body, but the method has a whole `body`",
                        "add `in: query`, or remove one of them",
                        checked);
            } else if (!param.isWholeBody() && param.name().equals(body.name())) {
                report(
                        param,
                        "as",
                        "a parameter cannot be called `body` beside `body`",
                        "use another key and `as: body`",
                        checked);
            }
        }
        if (method.encoding() == Encoding.MULTIPART && checked.writes(method.position(), "encoding")) {
            report(
                    method,
                    "encoding",
                    "a whole `body` cannot be `multipart`",
                    "declare its parts as parameters",
                    checked);
        } else if (method.encoding() == Encoding.FORM) {
            form(body, checked);
        }
    }

    private static void form(Parameter body, CheckedApi checked) {
        boolean raw = body.type().innermost().is(ScalarKind.FILE) || body.type().is(ScalarKind.TEXT);
        if (raw) {
            return;
        }
        if (body.wire() != Wire.SPREAD || body.type() instanceof ListOf) {
            report(
                    body,
                    "type",
                    aQuoted(body.type().toString()) + " cannot be a form",
                    "use an object, or `encoding: json`",
                    checked);
        }
    }

    private static void parts(ApiMethod method, CheckedApi checked) {
        for (Parameter param : method.params()) {
            boolean body = param.location() == Location.BODY;
            boolean part = body && method.encoding() == Encoding.MULTIPART;
            if (param.contentType() != null && !part) {
                report(
                        param,
                        "contentType",
                        "only a part of a multipart body has a `contentType`",
                        "remove it, or add `encoding: multipart` to the method",
                        checked);
            }
            if (body && !part && param.type().innermost().is(ScalarKind.FILE)) {
                report(
                        method,
                        "encoding",
                        "a file cannot be sent with `encoding: "
                                + method.encoding().word() + "`",
                        "use `encoding: multipart`",
                        checked);
            }
        }
    }

    private static void keys(ApiMethod method, CheckedApi checked) {
        for (String key : new String[] {"encoding", "contentType"}) {
            if (checked.writes(method.position(), key) && !method.hasBody()) {
                report(method, key, quote(key) + " is for a body, but the method has none", null, checked);
                return;
            }
        }
        String type = method.contentType();
        String fault = type == null ? null : typeFault(method, type);
        if (type != null && fault != null) {
            report(method, "contentType", quote(type) + " is not the type of " + fault, null, checked);
        }
    }

    private static @Nullable String typeFault(ApiMethod method, String contentType) {
        Parameter body = method.wholeBody().orElse(null);
        if (body != null && (body.type().is(ScalarKind.FILE) || body.type().is(ScalarKind.TEXT))) {
            return null;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (method.encoding()) {
            case FORM -> type.equals("application/x-www-form-urlencoded") ? null : "a form";
            case MULTIPART -> body != null || type.startsWith("multipart/") ? null : "a multipart body";
            case JSON -> type.endsWith("/json") || type.endsWith("+json") ? null : "a JSON body";
        };
    }

    private static void report(
            ApiMethod method, String key, String message, @Nullable String hint, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_BODY, checked.at(method.position(), key), message, hint);
    }

    private static void report(Parameter param, String key, String message, @Nullable String hint, CheckedApi checked) {
        checked.report(DiagnosticCode.BAD_BODY, checked.at(param.position(), key), message, hint);
    }
}
