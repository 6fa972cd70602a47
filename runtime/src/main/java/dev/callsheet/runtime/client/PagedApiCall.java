package dev.callsheet.runtime.client;

import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.options.CallOptions;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A call of a method that returns a list page by page. */
final class PagedApiCall<R, E extends Enum<E> & ErrorCode, T> extends ApiCall<R, E> implements PagedCall<R, E, T> {
    private final PagedEndpoint<R, E, T> endpoint;
    private final EnvelopePaths paths;
    private final int maxPages;

    PagedApiCall(
            ApiClient client,
            PagedEndpoint<R, E, T> endpoint,
            EnvelopePaths paths,
            CallValues values,
            CallSettings settings,
            int maxPages) {
        super(client, endpoint, paths, values, settings);
        this.endpoint = endpoint;
        this.paths = paths;
        this.maxPages = maxPages;
    }

    @Override
    public Iterable<R> pages() {
        return this::pageIterator;
    }

    @Override
    public Iterable<T> items() {
        return this::itemIterator;
    }

    @Override
    public Stream<T> stream() {
        // With a supplier the stream is lazy: nothing is requested before it is used.
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(itemIterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                Spliterator.ORDERED | Spliterator.NONNULL,
                false);
    }

    private PageIterator<R, E> pageIterator() {
        return new PageIterator<>(this, endpoint, values, maxPages);
    }

    private ItemIterator<R, T> itemIterator() {
        return new ItemIterator<>(pageIterator(), endpoint.paging());
    }

    @Override
    public PagedCall<R, E, T> maxPages(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("maxPages must be at least 1 and was " + count + ".");
        }
        return new PagedApiCall<>(client, endpoint, paths, values, settings, count);
    }

    @Override
    public PagedCall<R, E, T> with(CallOptions options) {
        return new PagedApiCall<>(client, endpoint, paths, values, settings.with(options), maxPages);
    }
}
