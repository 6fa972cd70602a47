package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.Wire;
import org.jspecify.annotations.Nullable;

/** {@code wire} is for lists of plain values; objects and lists of objects are sent as JSON. */
final class WireCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Parameter param : checked.params()) {
            String fault = fault(param, checked);
            if (fault != null && checked.writes(param.position(), "wire")) {
                checked.report(
                        DiagnosticCode.BAD_WIRE,
                        checked.at(param.position(), "wire"),
                        aQuoted(param.type().toString()) + " cannot have `wire: " + word(param) + "`: " + fault);
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
            return checked.types().isText(list.element()) ? null : "its elements are sent as JSON";
        }
        return checked.types().isText(param.type()) ? "it is a single value" : "it is sent as JSON";
    }
}
