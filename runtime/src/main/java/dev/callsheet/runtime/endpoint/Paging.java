package dev.callsheet.runtime.endpoint;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a method hands out its listing page by page.
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
     * The next page's cursor stands beside the response.
     *
     * @param cursorParam the parameter that says where a page starts
     * @param nextPath path of the next page's cursor in the answer, with a dot between keys
     * @param items the items of a page
     */
    public static <R, T> Paging<R, T> ofEnvelope(String cursorParam, String nextPath, Function<R, List<T>> items) {
        return new Paging<>(cursorParam, nextPath, null, items);
    }

    /**
     * The next page's cursor is a part of the response.
     *
     * @param cursorParam the parameter that says where a page starts
     * @param next the next page's cursor; null where there is none
     * @param items the items of a page
     */
    public static <R, T> Paging<R, T> ofResponse(
            String cursorParam, Function<R, @Nullable String> next, Function<R, List<T>> items) {
        return new Paging<>(cursorParam, null, next, items);
    }

    /** The parameter that says where a page starts. */
    public String cursorParam() {
        return cursorParam;
    }

    /** Path of the next page's cursor in the answer; null where it is a part of the response. */
    public @Nullable String nextPath() {
        return nextPath;
    }

    /**
     * The next page's cursor.
     *
     * @param beside what stands beside the response
     */
    public @Nullable String next(R page, @Nullable String beside) {
        return next == null ? beside : next.apply(page);
    }

    /** The items of a page. */
    public List<T> items(R page) {
        return items.apply(page);
    }
}
