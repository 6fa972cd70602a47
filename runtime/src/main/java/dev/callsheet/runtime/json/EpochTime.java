package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;

/**
 * A time as a number since 1970. What is sent is whole: it is rounded down. What is kept has all decimals.
 *
 * @param decimals the unit: 0 for seconds, 3 for milliseconds, 6 for microseconds
 */
record EpochTime(Instant time, int decimals) {
    private static final int NANOS = 9;

    /** Returns the value of a kind that is an {@linkplain ValueKind#INSTANT instant}. */
    static EpochTime of(Object value) {
        return value instanceof EpochTime epoch ? epoch : new EpochTime((Instant) value, 0);
    }

    /** Returns the time as a whole number of its unit; as it is if it has none. */
    static Object of(Instant time, int decimals) {
        EpochTime epoch = new EpochTime(time, decimals);
        return time.get(ChronoField.NANO_OF_SECOND) % epoch.nanosInUnit() == 0 ? (Object) epoch.whole() : epoch;
    }

    /**
     * Returns the number, rounded down.
     *
     * @throws ArithmeticException if it has more than 64 bits
     */
    long whole() {
        long unitsInSecond = Numbers.unit(decimals);
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), unitsInSecond), time.getNano() / nanosInUnit());
    }

    private long nanosInUnit() {
        return Numbers.unit(NANOS) / Numbers.unit(decimals);
    }

    /** Returns the number with all its decimals. */
    String exact() {
        BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), NANOS));
        return time.getNano() == 0
                ? BigDecimal.valueOf(time.getEpochSecond())
                        .movePointRight(decimals)
                        .toPlainString()
                : seconds.movePointRight(decimals).stripTrailingZeros().toPlainString();
    }
}
