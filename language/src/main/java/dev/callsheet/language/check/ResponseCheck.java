package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.HttpVerb;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.stream.Stream;

/** A response is one that the API can send: a file is a body of its own, and a flag for success is a field of an object. */
final class ResponseCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        Stream.concat(
                        checked.api().failures().stream(),
                        checked.api().methods().stream().flatMap(method -> method.failures().stream()))
                .distinct()
                .forEach(failure -> checkFailure(failure, checked));
        for (ApiMethod method : checked.api().methods()) {
            for (StatusShape response : method.responses()) {
                if (method.verb() == HttpVerb.HEAD && response.shape().match(HAS_BODY)) {
                    checked.report(
                            DiagnosticCode.BAD_RESPONSE,
                            response.position(),
                            "a response to HEAD has no body (RFC 9110 section 9.3.2)",
                            "leave out the response, or use `none`; `responseHeaders` are what it has");
                }
                if (response.shape() instanceof ResponseShape.Body body) {
                    check(response.position(), body.type(), checked);
                }
            }
            if (checked.api().protocol().ok() == null) {
                method.failures().stream()
                        .filter(failure ->
                                !checked.api().failures().contains(failure) && isGood(method, failure.status()))
                        .forEach(failure -> checked.report(
                                DiagnosticCode.BAD_RESPONSE,
                                failure.position(),
                                "a response with status " + quote(failure.status())
                                        + " is not a failure of this method",
                                "statuses of `2XX` and those under `responses` are successful"));
            }
        }
    }

    private static void checkFailure(StatusShape failure, CheckedApi checked) {
        if (failure.shape() instanceof ResponseShape.Body body && isWhole(body.type())) {
            checked.report(
                    DiagnosticCode.BAD_RESPONSE,
                    failure.position(),
                    "a failure cannot be " + aQuoted(body.type().toString()),
                    "use `json`; the exception has the text of any body");
        }
    }

    private static boolean isWhole(TypeRef type) {
        return type.innermost().is(ScalarKind.FILE) || type.innermost().is(ScalarKind.TEXT);
    }

    private static boolean isGood(ApiMethod method, String status) {
        return method.responses().stream()
                        .anyMatch(response -> response.status().equals(status))
                || status.startsWith("2")
                || (status.matches("\\d+") && method.isSuccess(Integer.parseInt(status)));
    }

    private static void check(Position position, TypeRef type, CheckedApi checked) {
        String ok = checked.api().protocol().ok();
        if (isWhole(type)) {
            String whole = type.innermost().toString();
            checked.report(
                    DiagnosticCode.BAD_RESPONSE,
                    position,
                    "a response cannot be " + aQuoted(type.toString()) + ": a " + quote(whole)
                            + " is the whole response",
                    "use " + quote("response: " + whole));
        } else if (ok != null && !checked.types().match(type, MAY_HAVE_OK)) {
            checked.report(
                    DiagnosticCode.BAD_RESPONSE,
                    position,
                    "a response of this API cannot be " + aQuoted(type.toString()) + ": it is an object with the field "
                            + quote(ok) + ", which `protocol` names as `ok`",
                    "declare the fields of the response, or a model");
        }
    }

    private static final ResponseShape.Cases<Boolean> HAS_BODY = new ResponseShape.Cases<>() {
        @Override
        public Boolean fields(List<Field> fields) {
            return !fields.isEmpty();
        }

        @Override
        public Boolean json(TypeRef type) {
            return true;
        }

        @Override
        public Boolean text() {
            return true;
        }

        @Override
        public Boolean file() {
            return true;
        }

        @Override
        public Boolean stream(StreamFormat format, TypeRef type) {
            return true;
        }

        @Override
        public Boolean nothing() {
            return false;
        }

        @Override
        public Boolean location() {
            return false;
        }

        @Override
        public Boolean byStatus(List<StatusShape> statuses) {
            return false; // each of them is checked
        }
    };

    private static final TypeIndex.Cases<Boolean> MAY_HAVE_OK = TypeIndex.Cases.of(
            kind -> kind == ScalarKind.JSON,
            element -> false,
            value -> false,
            value -> false,
            model -> true,
            values -> false,
            union -> true,
            union -> true,
            name -> true);
}
