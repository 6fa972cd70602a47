package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.ListOf;
import org.jspecify.annotations.Nullable;

/** {@code wire} fits the type: only lists of plain values can be joined, and only objects spread. */
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
        if (param.wire() == null) {
            return null;
        }
        if (checked.types().isText(param.type())) {
            return "it is a single value";
        }
        boolean words = param.type() instanceof ListOf list && checked.types().isText(list.element());
        boolean list = param.type() instanceof ListOf;
        return switch (param.wire()) {
            case JSON, BRACKETS -> null;
            case COMMA, REPEAT, PIPE, SPACE ->
                words ? null : list ? "its elements are sent as JSON" : "it is sent as JSON";
            case SPREAD -> list ? "it has no fields" : null;
        };
    }
}
