package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bounds are for types with a size, do not contradict each other, and are whole numbers if the size is. */
final class BoundsCheck implements Check {
    /** What the bounds apply to, for each kind of type. */
    private static final TypeIndex.Cases<Bounded> BOUNDED = TypeIndex.Cases.of(
            kind -> switch (kind) {
                case STRING, TEXT -> Bounded.LENGTH;
                case INTEGER, LONG, LONG_TEXT -> Bounded.WHOLE_NUMBER;
                case NUMBER, DECIMAL, DECIMAL_TEXT -> Bounded.NUMBER;
                case BOOLEAN,
                        DATE,
                        DATETIME,
                        DATETIME_RFC2822,
                        TIME,
                        INSTANT,
                        INSTANT_MILLIS,
                        INSTANT_MICROS,
                        UUID,
                        URI,
                        BYTES,
                        JSON,
                        FILE -> Bounded.NOTHING;
            },
            element -> Bounded.LENGTH,
            value -> Bounded.NOTHING,
            value -> Bounded.NOTHING,
            model -> Bounded.NOTHING,
            values -> Bounded.NOTHING,
            union -> Bounded.NOTHING,
            union -> Bounded.NOTHING,
            name -> Bounded.NOTHING);

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
        Bounded bounded = checked.types().match(type.withoutNull(), BOUNDED);
        List<BigDecimal> both = Stream.of(min, max).filter(Objects::nonNull).toList();
        if (bounded == Bounded.NOTHING) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    aQuoted(type.toString()) + " cannot have `min` or `max`",
                    "only numbers, strings, and lists can");
        } else if (both.size() == 2 && both.get(0).compareTo(both.get(1)) > 0) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS, place, "`min` must be at most `max` (was " + min + " and " + max + ")");
        } else if (bounded == Bounded.LENGTH && both.stream().anyMatch(bound -> bound.signum() < 0)) {
            checked.report(DiagnosticCode.BAD_BOUNDS, place, "bounds of a length must be at least 0");
        } else if (bounded == Bounded.WHOLE_NUMBER && both.stream().anyMatch(bound -> isBeyond(bits(type), bound))) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    "bounds of " + aQuoted(type.toString()) + " must be integers of " + bits(type) + " bits");
        } else if (bounded != Bounded.NUMBER
                && both.stream().anyMatch(bound -> bound.stripTrailingZeros().scale() > 0)) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    "bounds of " + aQuoted(type.toString()) + " must be whole numbers");
        }
    }

    private static int bits(TypeRef type) {
        return type.is(ScalarKind.INTEGER) ? Integer.SIZE : Long.SIZE;
    }

    private static boolean isBeyond(int bits, BigDecimal bound) {
        return bound.toBigInteger().bitLength() >= bits;
    }

    /** What of a value the bounds apply to. */
    private enum Bounded {
        LENGTH,
        WHOLE_NUMBER,
        NUMBER,
        NOTHING
    }
}
