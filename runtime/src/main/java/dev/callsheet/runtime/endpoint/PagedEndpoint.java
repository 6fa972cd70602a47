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
    private static final String BODY = "body.";

    private final int paramIndex;
    private final @Nullable String paramPath;
    private final int limitIndex;

    PagedEndpoint(Builder<R, E> builder, Paging<R, T> paging) {
        super(builder);
        this.paging = paging;
        String param = paging.kind().param();
        this.paramPath = param == null ? null : bodyPath(param);
        this.paramIndex = paramPath == null ? index(param) : layout().wholeBody();
        this.limitIndex = index(paging.limit());
    }

    private @Nullable String bodyPath(String param) {
        boolean inBody = param.startsWith(BODY) && indexOf(param) < 0 && layout().wholeBody() >= 0;
        return inBody ? param.substring(BODY.length()) : null;
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

    /** Returns the path inside that parameter, which is then the body; null if it is the whole parameter. */
    public @Nullable String paramPath() {
        return paramPath;
    }

    /** Returns the index of the parameter that takes the page size; -1 if there is none. */
    public int limitIndex() {
        return limitIndex;
    }
}
