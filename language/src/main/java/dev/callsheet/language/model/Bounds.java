package dev.callsheet.language.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Inclusive bounds of a number, of the length of a string in code points, or of the size of a list; and the pattern of a string or of
 * each string of a list.
 *
 * @param min the lower bound; null if there is none
 * @param max the upper bound; null if there is none
 * @param pattern a valid regular expression of Java that must match somewhere in each string; null if there is none
 */
public record Bounds(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern) {
    /** No bounds. */
    public static final Bounds NONE = new Bounds(null, null, null);
}
