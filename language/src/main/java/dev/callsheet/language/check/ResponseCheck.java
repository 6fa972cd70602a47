package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A response is one that the API can send: a file is a body of its own, and a flag for success is a field of an object. */
final class ResponseCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            if (method.response() instanceof ResponseShape.Body body) {
                check(method, body.type(), checked);
            }
        }
    }

    private static void check(ApiMethod method, TypeRef type, CheckedApi checked) {
        String ok = checked.api().protocol().ok();
        if (type.innermost().is(ScalarKind.FILE) || type.innermost().is(ScalarKind.TEXT)) {
            String whole = type.innermost().toString();
            checked.report(
                    DiagnosticCode.BAD_RESPONSE,
                    checked.at(method.position(), "response"),
                    "a response cannot be " + aQuoted(type.toString()) + ": a " + quote(whole)
                            + " is the whole response",
                    "use " + quote("response: " + whole));
        } else if (ok != null && !checked.types().match(type, MAY_HAVE_OK)) {
            checked.report(
                    DiagnosticCode.BAD_RESPONSE,
                    checked.at(method.position(), "response"),
                    "a response of this API cannot be " + aQuoted(type.toString()) + ": it is an object with the field "
                            + quote(ok) + ", which `protocol` names as `ok`",
                    "declare the fields of the response, or a model");
        }
    }

    private static final TypeIndex.Cases<Boolean> MAY_HAVE_OK = TypeIndex.Cases.of(
            kind -> kind == ScalarKind.JSON,
            element -> false,
            value -> false,
            value -> false,
            model -> true,
            values -> false,
            union -> true,
            name -> true);
}
