package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.json.OpenValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bounds of a value: a number itself, a text's length in code points, a list's or map's size. */
final class Bounds {
    private Bounds() {}

    /** What is wrong with the value; null where nothing is. */
    static @Nullable String fault(Object value, @Nullable Number min, @Nullable Number max) {
        if (min == null && max == null) {
            return null;
        }
        Number measure = measure(value);
        if (measure == null) {
            return null;
        }
        if (min != null && compare(measure, min) < 0) {
            return "must " + words(value) + " at least " + min + unit(value) + " and " + found(value, measure);
        }
        if (max != null && compare(measure, max) > 0) {
            return "must " + words(value) + " at most " + max + unit(value) + " and " + found(value, measure);
        }
        return null;
    }

    private static @Nullable Number measure(Object value) {
        if (value instanceof Number number) {
            return number;
        } else if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        } else if (value instanceof OpenValue open) {
            return open.value().codePointCount(0, open.value().length());
        } else if (value instanceof Collection<?> list) {
            return list.size();
        } else if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return null;
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

    private static String words(Object value) {
        return value instanceof Number ? "be" : "have";
    }

    private static String unit(Object value) {
        if (value instanceof Number) {
            return "";
        }
        return value instanceof Collection || value instanceof Map ? " elements" : " characters";
    }

    /** The size only: a text may be a secret. */
    private static String found(Object value, Number measure) {
        return value instanceof Number ? "was " + measure : "had " + measure;
    }
}
