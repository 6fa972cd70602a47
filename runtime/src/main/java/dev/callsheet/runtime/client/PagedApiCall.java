package dev.callsheet.runtime.client;

import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.options.CallOptions;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A call of a method that returns a list page by page. */
final class PagedApiCall<R, E extends Enum<E> & ErrorCode, T> extends ApiCall<R, E> implements PagedCall<R, E, T> {
    private final PagedEndpoint<R, E, T> paged;
    private final int maxPages;

    PagedApiCall(
            ApiClient client,
            PagedEndpoint<R, E, T> endpoint,
            EnvelopePaths paths,
            CallValues values,
            CallSettings settings,
            int maxPages) {
        super(client, endpoint, paths, values, settings);
        this.paged = endpoint;
        this.maxPages = maxPages;
    }

    @Override
    public Iterable<Outcome.Ok<R, E>> responses() {
        return this::pageIterator;
    }

    @Override
    public Iterable<R> pages() {
        return () -> {
            Iterator<Outcome.Ok<R, E>> responses = pageIterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return responses.hasNext();
                }

                @Override
                public R next() {
                    return responses.next().value();
                }
            };
        };
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
        return new PageIterator<>(this, texts(), values, startText(), maxPages);
    }

    private ItemIterator<R, T> itemIterator() {
        return new ItemIterator<>(pages().iterator(), paged.paging());
    }

    /** Returns where the first page starts; null if the request does not tell. */
    private @Nullable String startText() {
        int index = paged.paramIndex();
        String path = paged.paramPath();
        if (path != null) {
            return BodyFields.text(paged.params().get(index), values.value(index), path);
        }
        Object start = index < 0 ? Addresses.pathAndQuery(client.encoder().uri(values)) : values.value(index);
        return start == null ? null : start.toString();
    }

    private PageTexts<R, T> texts() {
        return new PageTexts<>(paged, client.encoder().base(paged));
    }

    @Override
    Outcome.Ok<R, E> continued(Outcome.Ok<R, E> response, CallValues sent) {
        String text = new NextPage<>(paged, response, sent, client.encoder()).text();
        return new Outcome.Ok<>(response.value(), response.info().withNextPage(text));
    }

    @Override
    public PagedCall<R, E, T> resume(String nextPage) {
        try {
            PageStart start = texts().start(nextPage);
            return new PagedApiCall<>(client, paged, paths, values.with(start), settings, maxPages);
        } catch (PageTexts.InvalidPageException invalid) {
            throw new IllegalArgumentException(
                    method() + ": cannot resume: the page " + invalid.getMessage() + ".", invalid);
        }
    }

    @Override
    public PagedCall<R, E, T> maxPages(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("maxPages must be at least 1 and was " + count + ".");
        }
        return new PagedApiCall<>(client, paged, paths, values, settings, count);
    }

    @Override
    public PagedCall<R, E, T> with(Consumer<CallOptions.Builder> options) {
        return with(CallOptions.of(options));
    }

    @Override
    public PagedCall<R, E, T> with(CallOptions options) {
        return new PagedApiCall<>(client, paged, paths, values, settings.with(options), maxPages);
    }
}
