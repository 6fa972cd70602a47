package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Parses numbers and booleans as servers write them. */
final class Numbers {
    private static final int LONGEST_TEXT = 64;
    private static final int FINEST_SCALE = 30;
    private static final int MOST_DIGITS = 19;
    private static final long MOST_SECONDS = 10_000_000_000_000L;

    private Numbers() {}

    /** Returns the number in a string; null if it holds anything else. */
    static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return null;
            }
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** Returns the number if it is an integer of 64 bits, null otherwise. */
    static @Nullable Long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    /**
     * Returns a time from a number of seconds times ten to the power of {@code decimals}; null if an {@link Instant}
     * cannot hold it.
     */
    static @Nullable Instant instant(BigDecimal number, int decimals) {
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > FINEST_SCALE) {
            return null;
        }
        BigDecimal nanos = number.movePointRight(9 - decimals).setScale(0, RoundingMode.FLOOR);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        try {
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return null;
        }
    }

    /** Returns whether an {@link Instant} can surely hold that many seconds; the slow way decides about any others. */
    static boolean isCommon(long seconds) {
        return seconds > -MOST_SECONDS && seconds < MOST_SECONDS;
    }

    static @Nullable Boolean bool(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }
}
