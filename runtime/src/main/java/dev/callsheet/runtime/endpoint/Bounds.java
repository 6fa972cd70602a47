package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.PlainText;
import dev.callsheet.runtime.json.ValueKind;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the bounds of a value: a number itself, the length of a text in code points, the size of a list or map. */
final class Bounds {
    private Bounds() {}

    /**
     * Returns what is wrong with a value, as the end of a sentence; null if it is within its bounds. Never quotes a
     * text, which may be a secret.
     */
    static @Nullable String problem(Object value, @Nullable Number min, @Nullable Number max) {
        if (min == null && max == null) {
            return null;
        }
        Measure measure = measure(value);
        if (measure == null) {
            return null;
        }
        if (min != null && compare(measure.size, min) < 0) {
            return measure.problem("at least", min);
        }
        return max != null && compare(measure.size, max) > 0 ? measure.problem("at most", max) : null;
    }

    private static @Nullable Measure measure(Object value) {
        return switch (ValueKind.of(value)) {
            case NUMBER, FLOATING -> value instanceof Number number ? new Measure(number, "be", "was", "") : null;
            case TEXT -> new Measure(length(PlainText.of(value)), "have", "had", " characters");
            case LIST -> new Measure(((Collection<?>) value).size(), "have", "had", " elements");
            case MAP -> new Measure(((Map<?, ?>) value).size(), "have", "had", " elements");
            case BOOLEAN, INSTANT, FORMATTED, JSON, MODEL, OTHER -> null;
        };
    }

    /** Counts code points, as JSON Schema does: an emoji is one character. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int compare(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private record Measure(Number size, String must, String found, String unit) {
        String problem(String limit, Number bound) {
            return "must " + must + " " + limit + " " + bound + unit + " and " + found + " " + size;
        }
    }
}
