package dev.callsheet.generator.check;

import static dev.callsheet.generator.diagnostic.Words.quote;

import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.model.Parameter;
import dev.callsheet.generator.model.TypeRef;
import dev.callsheet.generator.model.TypeRef.ListOf;
import dev.callsheet.generator.model.TypeRef.MapOf;
import dev.callsheet.generator.model.TypeRef.Scalar;
import dev.callsheet.generator.model.TypeRef.ScalarKind;
import dev.callsheet.generator.model.Wire;
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
