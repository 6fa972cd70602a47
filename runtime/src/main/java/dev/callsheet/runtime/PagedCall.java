package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.util.stream.Stream;

/**
 * A call of a method that returns a list page by page. Everything here is lazy: a page is requested when it is needed,
 * and each iteration starts again at the first page. Iterating throws what {@link #execute()} throws, and a {@link
 * DecodeException} if the server returns a cursor for the second time.
 *
 * @param <R> a page
 * @param <E> the method's own error codes
 * @param <T> an item of a page
 */
public interface PagedCall<R, E extends Enum<E> & ErrorCode, T> extends Call<R, E> {
    /** Returns the pages, from the one that the request names to the last. */
    @CheckReturnValue
    Iterable<R> pages();

    /** Returns the items of all pages. */
    @CheckReturnValue
    Iterable<T> items();

    /** Returns the items of all pages as a sequential stream. */
    @CheckReturnValue
    Stream<T> stream();

    /**
     * Returns a copy that ends after the given number of pages.
     *
     * @throws IllegalArgumentException if {@code count} is less than one
     */
    @CheckReturnValue
    PagedCall<R, E, T> maxPages(int count);

    @Override
    @CheckReturnValue
    PagedCall<R, E, T> with(CallOptions options);
}
