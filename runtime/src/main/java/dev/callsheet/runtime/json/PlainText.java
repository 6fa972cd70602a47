package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The text of a plain value, as it is sent in a form, a query and, apart from quotes, in JSON. */
public final class PlainText {
    private static final int MOST_ZEROS = 100;

    private PlainText() {}

    /**
     * Returns the text of a value of a {@linkplain ValueKind#isPlain() plain kind}. An {@link Instant} becomes whole
     * seconds since 1970, rounded down.
     *
     * @throws IllegalArgumentException if the value is of another kind, or is not a finite number
     */
    public static String of(Object value) {
        return switch (ValueKind.of(value)) {
            case TEXT -> value instanceof OpenValue open ? open.value() : (String) value;
            case NUMBER -> number(value);
            case BOOLEAN -> value.toString();
            case FORMATTED -> formatted(value);
            case FLOATING -> ofDouble(((Number) value).doubleValue());
            case INSTANT -> Long.toString(EpochTime.of(value).whole());
            case JSON, MODEL, LIST, MAP, OTHER ->
                throw new IllegalArgumentException("A " + value.getClass().getName()
                        + " cannot be sent. Convert it with Json.of(value), or pass a string, boolean, number, list or"
                        + " map.");
        };
    }

    private static String number(Object value) {
        if (value instanceof OpenNumber open) {
            return Long.toString(open.value());
        }
        return value instanceof BigDecimal decimal ? ofDecimal(decimal) : value.toString();
    }

    private static String formatted(Object value) {
        if (value instanceof OffsetDateTime time) {
            return TimeText.rfc3339(time);
        } else if (value instanceof LocalTime time) {
            return TimeText.rfc3339(time);
        }
        return value instanceof Bytes bytes ? bytes.toBase64() : value.toString();
    }

    /** Writes all digits, and no exponent unless it saves a line of zeros. */
    private static String ofDecimal(BigDecimal value) {
        return Math.abs(value.scale()) > MOST_ZEROS ? value.toString() : value.toPlainString();
    }

    /** Writes no exponent: not every server reads one in a form. */
    private static String ofDouble(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A number must be finite to be sent.");
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
