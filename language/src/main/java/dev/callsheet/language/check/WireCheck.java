package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.Wire;
import org.jspecify.annotations.Nullable;

/** {@code wire} is for lists; objects travel as JSON, so that lists of them do too. */
final class WireCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Parameter param : checked.params()) {
            String fault = fault(param, checked);
            if (fault != null && checked.writes(param.position(), "wire")) {
                checked.report(
                        DiagnosticCode.BAD_WIRE,
                        checked.at(param.position(), "wire"),
                        quote(param.type().toString()) + " cannot travel as " + quote(word(param)) + ": " + fault);
            }
        }
    }

    private static String word(Parameter param) {
        return param.wire() == null ? "" : param.wire().word();
    }

    private static @Nullable String fault(Parameter param, CheckedApi checked) {
        if (param.wire() == null
                || (param.wire() == Wire.JSON && !checked.types().isText(param.type()))) {
            return null;
        }
        if (param.type() instanceof ListOf list) {
            return checked.types().isText(list.element()) ? null : "its elements are JSON";
        }
        return checked.types().isText(param.type()) ? "it is one value" : "it is JSON";
    }
}
