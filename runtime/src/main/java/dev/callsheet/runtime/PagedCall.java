package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.util.stream.Stream;

/**
 * A call of a method that hands out its listing page by page. Everything here is lazy: a page is asked for when it is
 * needed, and each iteration starts anew. Iterating throws as {@link #execute()} does, and a {@link DecodeException}
 * where the server names a page that was there before.
 *
 * @param <R> a page
 * @param <E> the method's own error codes
 * @param <T> an item of a page
 */
public interface PagedCall<R, E extends Enum<E> & ErrorCode, T> extends Call<R, E> {
    /** The pages, from the one that the request asks for to the last. */
    @CheckReturnValue
    Iterable<R> pages();

    /** The items of all pages. */
    @CheckReturnValue
    Iterable<T> items();

    /** The items of all pages, sequential. */
    @CheckReturnValue
    Stream<T> stream();

    /**
     * A copy that ends after so many pages.
     *
     * @throws IllegalArgumentException where {@code count} is less than one
     */
    @CheckReturnValue
    PagedCall<R, E, T> maxPages(int count);

    @Override
    @CheckReturnValue
    PagedCall<R, E, T> with(CallOptions options);
}
