package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The description of a method that returns a list page by page.
 *
 * @param <R> a page
 * @param <E> the method's own error codes
 * @param <T> an item of a page
 */
public final class PagedEndpoint<R, E extends Enum<E> & ErrorCode, T> extends Endpoint<R, E> {
    private final Paging<R, T> paging;
    private final int paramIndex;
    private final int limitIndex;

    PagedEndpoint(Builder<R, E> builder, Paging<R, T> paging) {
        super(builder);
        this.paging = paging;
        this.paramIndex = index(paging.kind().param());
        this.limitIndex = index(paging.limit());
    }

    private int index(@Nullable String param) {
        int index = param == null ? -1 : indexOf(param);
        if (param != null && index < 0) {
            throw new IllegalArgumentException(method() + " has no parameter " + param + ", which its paging needs.");
        }
        return index;
    }

    /** Returns how to get from page to page. */
    public Paging<R, T> paging() {
        return paging;
    }

    /** Returns the index of the parameter that says where a page starts; -1 if there is none. */
    public int paramIndex() {
        return paramIndex;
    }

    /** Returns the index of the parameter that takes the page size; -1 if there is none. */
    public int limitIndex() {
        return limitIndex;
    }
}
