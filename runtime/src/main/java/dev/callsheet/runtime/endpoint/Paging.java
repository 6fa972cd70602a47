package dev.callsheet.runtime.endpoint;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to get the items of a page, and the next page.
 *
 * @param kind how a page leads to the next
 * @param limit the parameter that takes the page size; null if there is none
 * @param contents returns the items of a page
 * @param <R> a page
 * @param <T> an item of a page
 */
public record Paging<R, T>(PagingKind<R, T> kind, @Nullable String limit, Function<R, List<T>> contents) {
    /** Returns a paging by cursors: {@code next} is the cursor of the next page, absent or empty on the last. */
    public static <R, T> Paging<R, T> cursor(String param, PageField<R> next, Function<R, List<T>> items) {
        return cursor(param, next, PageEnd.none(), items);
    }

    /**
     * Returns a paging by cursors that a flag may end.
     *
     * @param end a flag in the value that is false on the last page, which may have a cursor too
     */
    public static <R, T> Paging<R, T> cursor(
            String param, PageField<R> next, PageEnd<R> end, Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.Cursor<>(param, next, end), null, items);
    }

    /**
     * Returns a paging by page numbers.
     *
     * @param first the number of the first page
     */
    public static <R, T> Paging<R, T> page(
            String param, int first, PageEnd<R> end, @Nullable String limit, Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.Page<>(param, first, end), limit, items);
    }

    /** Returns a paging by the number of items to skip. */
    public static <R, T> Paging<R, T> offset(
            String param, PageEnd<R> end, @Nullable String limit, Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.Offset<>(param, end), limit, items);
    }

    /** Returns a paging by addresses: {@code next} is the address of the next page, absent or empty on the last. */
    public static <R, T> Paging<R, T> nextUrl(PageField<R> next, Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.NextUrl<>(next), null, items);
    }

    /**
     * Returns a paging by the {@code Link} header (RFC 8288).
     *
     * @param relation the relation type of the link to the next page
     */
    public static <R, T> Paging<R, T> link(String relation, Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.Link<>(relation), null, items);
    }

    /** Returns a paging by the id, a text, of the last item of the page before. */
    public static <R, T> Paging<R, T> lastItem(
            String param,
            Function<T, ? extends @Nullable Object> id,
            PageEnd<R> end,
            @Nullable String limit,
            Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.LastItem<>(param, id, false, end), limit, items);
    }

    /** Returns a paging by the id, a number, of the last item of the page before. */
    public static <R, T> Paging<R, T> lastNumber(
            String param,
            Function<T, ? extends @Nullable Object> id,
            PageEnd<R> end,
            @Nullable String limit,
            Function<R, List<T>> items) {
        return new Paging<>(new PagingKind.LastItem<>(param, id, true, end), limit, items);
    }

    /** Returns the items of a page. */
    public List<T> items(R page) {
        return contents.apply(page);
    }

    /** Returns the path of what leads on in the response; null if it is part of the value, or a header, or follows from the items. */
    public @Nullable String besidePath() {
        PageField<R> field = kind.field();
        return field == null ? null : field.path();
    }
}
