package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Parses numbers and booleans as servers write them. */
final class Numbers {
    private static final int LONGEST_TEXT = 64;
    private static final int FINEST_SCALE = 30;
    private static final int MOST_DIGITS = 19;
    private static final long NANOS = 1_000_000_000L;
    private static final long FIRST_SECOND = -62_167_219_200L; // 0000-01-01T00:00:00Z
    private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

    /** Ten to the power of the index. */
    private static final long[] UNITS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, NANOS};

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
     * Returns a time from a number of seconds times ten to the power of {@code decimals}; null if it is not in the years 0 to
     * 9999. Those are the years that texts of times have (RFC 3339 section 1), and a number beyond them is in a finer unit: a
     * time in milliseconds that is taken as seconds is in the year 50,000.
     */
    static @Nullable Instant instant(BigDecimal number, int decimals) {
        if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > FINEST_SCALE) {
            return null;
        }
        BigDecimal nanos = number.movePointRight(9 - decimals).setScale(0, RoundingMode.FLOOR);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(NANOS));
        Long seconds = whole(parts[0]);
        return seconds == null ? null : time(seconds, parts[1].longValueExact());
    }

    /** Returns the same for an integer. */
    static @Nullable Instant instant(long number, int decimals) {
        long unit = UNITS[decimals];
        return time(Math.floorDiv(number, unit), Math.floorMod(number, unit) * (NANOS / unit));
    }

    /** Returns ten to the power of a number of decimals, of which there are at most nine. */
    static long unit(int decimals) {
        return UNITS[decimals];
    }

    private static @Nullable Instant time(long seconds, long nanos) {
        boolean isTime = seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
        return isTime ? Instant.ofEpochSecond(seconds, nanos) : null;
    }

    static @Nullable Boolean bool(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }
}
