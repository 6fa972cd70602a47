package dev.callsheet.runtime;

import dev.callsheet.runtime.options.CallOptions;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A call of a method that returns a list page by page. Everything here is lazy: a page is requested when it is needed,
 * and each iteration starts again at the first page. Iterating throws what {@link #execute()} throws, and a {@link
 * DecodeException} if the server leads to a page for the second time, or to an address of another origin.
 *
 * @param <R> a page
 * @param <E> the method's own error codes
 * @param <T> an item of a page
 */
public interface PagedCall<R, E extends Enum<E> & ErrorCode, T> extends Call<R, E> {
    /** Returns the pages, from the one that the request names to the last. */
    @CheckReturnValue
    Iterable<R> pages();

    /**
     * Returns the pages with what their responses say in addition: {@link ResponseInfo#nextPage()} is what {@link
     * #resume} takes to continue after a page.
     */
    @CheckReturnValue
    Iterable<Outcome.Ok<R, E>> responses();

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

    /**
     * Returns a copy that starts at a page that an earlier call led to, whatever the request says.
     *
     * @param nextPage the {@link ResponseInfo#nextPage()} of the page before; its form is not specified
     * @throws IllegalArgumentException if the text does not tell where a page of this method starts, or if its address
     *     has another origin than the client's base URL
     */
    @CheckReturnValue
    PagedCall<R, E, T> resume(String nextPage);

    @Override
    @CheckReturnValue
    PagedCall<R, E, T> with(CallOptions options);

    @Override
    @CheckReturnValue
    PagedCall<R, E, T> with(Consumer<CallOptions.Builder> options);
}
