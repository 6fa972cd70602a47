package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.ErrorCode;

/**
 * The description of a method that returns a list page by page.
 *
 * @param <R> a page
 * @param <E> the method's own error codes
 * @param <T> an item of a page
 */
public final class PagedEndpoint<R, E extends Enum<E> & ErrorCode, T> extends Endpoint<R, E> {
    private final Paging<R, T> paging;
    private final int cursorIndex;

    PagedEndpoint(Builder<R, E> builder, Paging<R, T> paging) {
        super(builder);
        this.paging = paging;
        this.cursorIndex = indexOf(paging.cursorParam());
        if (cursorIndex < 0) {
            throw new IllegalArgumentException(
                    method() + " has no parameter " + paging.cursorParam() + ", which its paging needs.");
        }
    }

    /** Returns how to get from page to page. */
    public Paging<R, T> paging() {
        return paging;
    }

    /** Returns the index of the parameter that takes the cursor. */
    public int cursorIndex() {
        return cursorIndex;
    }
}
