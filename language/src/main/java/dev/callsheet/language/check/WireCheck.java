package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import org.jspecify.annotations.Nullable;

/** {@code wire} is for lists; objects travel as JSON, so that lists of them do too. */
final class WireCheck implements Check {
    @Override
    public void check(Subject subject) {
        for (Parameter param : subject.params()) {
            String fault = fault(param, subject);
            if (fault != null && subject.writes(param.position(), "wire")) {
                subject.report(
                        DiagnosticCode.BAD_WIRE,
                        subject.at(param.position(), "wire"),
                        quote(param.type().toString()) + " cannot travel as " + quote(word(param)) + ": " + fault);
            }
        }
    }

    private static String word(Parameter param) {
        return param.wire() == null ? "" : param.wire().word();
    }

    private static @Nullable String fault(Parameter param, Subject subject) {
        if (param.wire() == null || (param.wire() == Wire.JSON && !isText(param.type(), subject))) {
            return null;
        }
        if (param.type() instanceof ListOf list) {
            return isText(list.element(), subject) ? null : "its elements are JSON";
        }
        return isText(param.type(), subject) ? "it is one value" : "it is JSON";
    }

    /** Whether a value is one text in a form. */
    private static boolean isText(TypeRef type, Subject subject) {
        if (type instanceof Scalar scalar) {
            return scalar.kind() != ScalarKind.JSON;
        }
        boolean nested = type instanceof ListOf || type instanceof MapOf;
        return !nested && subject.model(type).isEmpty() && subject.union(type).isEmpty();
    }
}
