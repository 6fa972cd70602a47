package dev.callsheet.runtime.client;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over pages by their cursors. The last page is the one without a cursor; an empty or short page is not
 * necessarily the last. Only {@link #next()} sends a call.
 */
final class PageIterator<R, E extends Enum<E> & ErrorCode> implements Iterator<R> {
    private final ApiCall<R, E> call;
    private final PagedEndpoint<R, E, ?> endpoint;
    private final int maxPages;
    private final Set<String> seen = new HashSet<>();
    private @Nullable CallValues next;
    private int pages;

    PageIterator(ApiCall<R, E> call, PagedEndpoint<R, E, ?> endpoint, CallValues first, int maxPages) {
        this.call = call;
        this.endpoint = endpoint;
        this.maxPages = maxPages;
        this.next = first;
        if (first.value(endpoint.cursorIndex()) instanceof String start) {
            seen.add(start);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null && pages < maxPages;
    }

    @Override
    public R next() {
        CallValues values = next;
        if (values == null || pages >= maxPages) {
            throw new NoSuchElementException();
        }
        Outcome.Ok<R, E> page = call.response(values);
        pages++;
        String cursor = endpoint.paging().next(page.value(), page.info().nextCursor());
        next = cursor == null || cursor.isEmpty() ? null : values.withCursor(endpoint.cursorIndex(), cursor);
        if (next != null && !seen.add(cursor)) {
            next = null;
            throw new DecodeException(
                    endpoint.method(),
                    page.info().status(),
                    "returned a cursor it had returned before; paging would never end.");
        }
        return page.value();
    }
}
