package dev.callsheet.language.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Limits of a number, of a string's length or of a list's size, both inclusive.
 *
 * @param min the least; null where there is none
 * @param max the most; null where there is none
 */
public record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    /** No limits. */
    public static final Bounds NONE = new Bounds(null, null);
}
