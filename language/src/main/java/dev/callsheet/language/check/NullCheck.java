package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol.Encoding;

/** Null can be sent as JSON only: a path, query, header, cookie or form has no text for it. */
final class NullCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            for (Parameter param : method.params()) {
                boolean hasNull = param.type().isNullable() || param.type().hasNullElements();
                if (hasNull && !isJson(method, param)) {
                    checked.report(
                            DiagnosticCode.NULL_AS_TEXT,
                            checked.at(param.position(), "type"),
                            aQuoted(param.type().toString()) + " cannot be sent here: only JSON has null",
                            "remove `|null`, or send the parameter in a JSON body");
                }
            }
        }
    }

    private static boolean isJson(ApiMethod method, Parameter param) {
        return switch (param.location()) {
            case PATH, QUERY, HEADER, COOKIE -> false;
            case BODY, WHOLE_BODY -> method.encoding() == Encoding.JSON;
        };
    }
}
