package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Bounds are for types with a size, do not contradict each other, and are whole numbers if the size is. */
final class BoundsCheck implements Check {
    private static final Set<ScalarKind> BOUNDED =
            EnumSet.of(ScalarKind.STRING, ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.NUMBER);

    @Override
    public void check(CheckedApi checked) {
        checked.params().forEach(param -> check(param.bounds(), param.type(), param.position(), checked));
        checked.fields().forEach(field -> check(field.bounds(), field.type(), field.position(), checked));
    }

    private static void check(Bounds bounds, TypeRef type, Position element, CheckedApi checked) {
        BigDecimal min = bounds.min();
        BigDecimal max = bounds.max();
        if (min == null && max == null) {
            return;
        }
        Position place = checked.at(element, max == null ? "min" : "max");
        boolean size = type instanceof ListOf || type.is(ScalarKind.STRING);
        if (!(type instanceof ListOf) && !(type instanceof Scalar scalar && BOUNDED.contains(scalar.kind()))) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    aQuoted(type.toString()) + " cannot have `min` or `max`",
                    "only numbers, strings, and lists can");
        } else if (min != null && max != null && min.compareTo(max) > 0) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS, place, "`min` must be at most `max` (was " + min + " and " + max + ")");
        } else if (size
                && Stream.of(min == null ? max : min, max == null ? min : max).anyMatch(bound -> bound.signum() < 0)) {
            checked.report(DiagnosticCode.BAD_BOUNDS, place, "bounds of a length must be at least 0");
        } else if (!type.is(ScalarKind.NUMBER)
                && Stream.of(min == null ? max : min, max == null ? min : max)
                        .anyMatch(bound -> bound.stripTrailingZeros().scale() > 0)) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    "bounds of " + aQuoted(type.toString()) + " must be whole numbers");
        }
    }
}
