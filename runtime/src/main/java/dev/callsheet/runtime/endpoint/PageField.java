package dev.callsheet.runtime.endpoint;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a page that leads on to the next page.
 *
 * @param <R> a page
 */
public final class PageField<R> {
    private final @Nullable String path;
    private final @Nullable Function<R, ? extends @Nullable Object> value;

    private PageField(@Nullable String path, @Nullable Function<R, ? extends @Nullable Object> value) {
        this.path = path;
        this.value = value;
    }

    /**
     * Returns a field that is not part of the response's value.
     *
     * @param path its path in the response: field names joined with dots
     */
    public static <R> PageField<R> beside(String path) {
        return new PageField<>(path, null);
    }

    /**
     * Returns a field that is part of the response's value.
     *
     * @param value returns a string, number or boolean; null if there is none
     */
    public static <R> PageField<R> of(Function<R, ? extends @Nullable Object> value) {
        return new PageField<>(null, value);
    }

    /** Returns the path in the response; null if the field is part of the value. */
    public @Nullable String path() {
        return path;
    }

    /**
     * Returns the field as text; null if there is none.
     *
     * @param beside what the response holds at the path; null if nothing
     */
    public @Nullable String text(R page, @Nullable String beside) {
        Object found = value == null ? beside : value.apply(page);
        return found == null ? null : found.toString();
    }
}
