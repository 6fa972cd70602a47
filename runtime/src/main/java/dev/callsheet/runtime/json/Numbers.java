package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Numbers and booleans as servers write them. */
final class Numbers {
    private static final int LONGEST_TEXT = 64;
    private static final int FINEST_SCALE = 30;
    private static final int MOST_DIGITS = 19;
    private static final long MOST_SECONDS = 10_000_000_000_000L;

    private Numbers() {}

    /** The number in a text; null where it holds anything else. */
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

    /** The number where it is whole and fits; else null. */
    static @Nullable Long whole(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException notWhole) {
            return null;
        }
    }

    /** A time, given in a unit of so many decimals of a second; null where it is beyond all calendars. */
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

    /** Whether every calendar has that second: what is beyond goes the slow way, which finds out. */
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
