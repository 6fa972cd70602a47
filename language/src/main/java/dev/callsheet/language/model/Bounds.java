package dev.callsheet.language.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inclusive bounds of a number, of the length of a string in code points, or of the size of a list; and the pattern of a string or of
 * each string of a list.
 *
 * @param min the lower bound; null if there is none
 * @param max the upper bound; null if there is none
 * @param pattern a valid regular expression of Java that must match somewhere in each string; null if there is none
 * @param maxOf the upper bounds of what is inside of an object or a list
 */
public record Bounds(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        List<MaxOf> maxOf) {
    /** No bounds. */
    public static final Bounds NONE = new Bounds(null, null, null);

    public Bounds {
        maxOf = List.copyOf(maxOf);
    }

    /** Creates bounds of a value itself. */
    public Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String pattern) {
        this(min, max, pattern, List.of());
    }

    /**
     * The greatest length of a string, or size of a list, that is inside of a value.
     *
     * @param field the field of an object, or of each object in a list; {@link #ELEMENTS} for each element of a list
     */
    public record MaxOf(String field, BigDecimal max) {
        /** Stands for the elements of a list. */
        public static final String ELEMENTS = "*";

        /** Returns whether it bounds the elements of a list. */
        public boolean isOfElements() {
            return field.equals(ELEMENTS);
        }
    }
}
