package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.time.Instant;

/** The text of a plain value, as it stands in a form, a query and, but for quotes, in JSON. */
public final class PlainText {
    private PlainText() {}

    /**
     * The text of a string, boolean, number, {@link OpenValue} or {@link Instant} (in seconds since 1970, a fraction cut
     * off).
     *
     * @throws IllegalArgumentException where the value is of another type, or no finite number
     */
    public static String of(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof OpenValue open) {
            return open.value();
        } else if (value instanceof Double || value instanceof Float) {
            return ofDouble(((Number) value).doubleValue());
        } else if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        } else if (value instanceof Instant instant) {
            return Long.toString(instant.getEpochSecond());
        }
        throw new IllegalArgumentException(
                "A " + value.getClass().getName()
                        + " cannot be sent. Make it JSON first, with Json.of(value), or give a text, boolean, number, list or map.");
    }

    /** Without an exponent, which not every server reads in a form. */
    private static String ofDouble(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A number to send must be finite.");
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
