package dev.callsheet.runtime.endpoint;

import dev.callsheet.runtime.ErrorCode;

/**
 * A method that hands out its listing page by page.
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
                    method() + " has no parameter " + paging.cursorParam() + ", which should say where a page starts.");
        }
    }

    /** How the listing is handed out. */
    public Paging<R, T> paging() {
        return paging;
    }

    /** Which parameter says where a page starts. */
    public int cursorIndex() {
        return cursorIndex;
    }
}
