package dev.callsheet.runtime.endpoint;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to get the items of a page, and the next page.
 *
 * @param <R> a page
 * @param <T> an item of a page
 */
public final class Paging<R, T> {
    private final String cursorParam;
    private final @Nullable String nextPath;
    private final @Nullable Function<R, @Nullable String> next;
    private final Function<R, List<T>> items;

    private Paging(
            String cursorParam,
            @Nullable String nextPath,
            @Nullable Function<R, @Nullable String> next,
            Function<R, List<T>> items) {
        this.cursorParam = cursorParam;
        this.nextPath = nextPath;
        this.next = next;
        this.items = items;
    }

    /**
     * Returns a paging whose cursor is not part of the response's value.
     *
     * @param cursorParam the parameter that takes the cursor
     * @param nextPath the path of the next page's cursor in the response: field names joined with dots
     * @param items returns the items of a page
     */
    public static <R, T> Paging<R, T> ofEnvelope(String cursorParam, String nextPath, Function<R, List<T>> items) {
        return new Paging<>(cursorParam, nextPath, null, items);
    }

    /**
     * Returns a paging whose cursor is part of the response's value.
     *
     * @param cursorParam the parameter that takes the cursor
     * @param next returns the next page's cursor; null if there is none
     * @param items returns the items of a page
     */
    public static <R, T> Paging<R, T> ofResponse(
            String cursorParam, Function<R, @Nullable String> next, Function<R, List<T>> items) {
        return new Paging<>(cursorParam, null, next, items);
    }

    /** Returns the name of the parameter that takes the cursor. */
    public String cursorParam() {
        return cursorParam;
    }

    /** Returns the path of the next page's cursor in the response; null if it is part of the value. */
    public @Nullable String nextPath() {
        return nextPath;
    }

    /**
     * Returns the next page's cursor; null if there is none.
     *
     * @param beside the cursor that the response holds next to its value; null if there is none
     */
    public @Nullable String next(R page, @Nullable String beside) {
        return next == null ? beside : next.apply(page);
    }

    /** Returns the items of a page. */
    public List<T> items(R page) {
        return items.apply(page);
    }
}
