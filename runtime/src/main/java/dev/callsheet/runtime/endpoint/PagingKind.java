package dev.callsheet.runtime.endpoint;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a page leads to the next.
 *
 * @param <R> a page
 * @param <T> an item of a page
 */
public sealed interface PagingKind<R, T> {
    /** Returns the result of the case that the kind is. */
    <X> X match(Cases<R, T, X> cases);

    /** Returns the parameter that says where a page starts; null if pages have addresses. */
    @Nullable
    String param();

    /** Returns the field of a page that leads on; null if there is none. */
    @Nullable
    PageField<R> field();

    /**
     * What to do for each kind. A new kind is a new method, so that no place can forget it.
     *
     * @param <R> a page
     * @param <T> an item of a page
     * @param <X> the result
     */
    interface Cases<R, T, X> {
        /** A page has a cursor, which the page before returns. */
        X cursor(Cursor<R, T> cursor);

        /** A page has a number. */
        X page(Page<R, T> page);

        /** A page starts after a number of items. */
        X offset(Offset<R, T> offset);

        /** A page has an address, which the page before returns in a field. */
        X nextUrl(NextUrl<R, T> nextUrl);

        /** A page has an address, which the page before returns in its {@code Link} header. */
        X link(Link<R, T> link);

        /** A page starts after an item of the page before. */
        X lastItem(LastItem<R, T> lastItem);
    }

    /**
     * Cursors.
     *
     * @param param the parameter that takes the cursor; {@code body.cursor} is a field of the body
     * @param field the next page's cursor
     * @param end a flag in the value that may end the list before its cursors do
     */
    record Cursor<R, T>(String param, PageField<R> field, PageEnd<R> end) implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.cursor(this);
        }
    }

    /**
     * Page numbers.
     *
     * @param param the parameter that takes the number
     * @param first the number of the first page
     */
    record Page<R, T>(String param, int first, PageEnd<R> end) implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.page(this);
        }

        @Override
        public @Nullable PageField<R> field() {
            return end.field();
        }
    }

    /**
     * Numbers of items to skip.
     *
     * @param param the parameter that takes the number
     */
    record Offset<R, T>(String param, PageEnd<R> end) implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.offset(this);
        }

        @Override
        public @Nullable PageField<R> field() {
            return end.field();
        }
    }

    /**
     * Addresses in a field.
     *
     * @param field the next page's address
     */
    record NextUrl<R, T>(PageField<R> field) implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.nextUrl(this);
        }

        @Override
        public @Nullable String param() {
            return null;
        }
    }

    /**
     * Addresses in a header (RFC 8288).
     *
     * @param relation the relation type of the link to the next page
     */
    record Link<R, T>(String relation) implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.link(this);
        }

        @Override
        public @Nullable String param() {
            return null;
        }

        @Override
        public @Nullable PageField<R> field() {
            return null;
        }
    }

    /**
     * Ids of items.
     *
     * @param param the parameter that takes the id
     * @param id returns the id of an item, a string or number; null if it has none
     * @param number whether the parameter takes a number
     */
    record LastItem<R, T>(String param, Function<T, ? extends @Nullable Object> id, boolean number, PageEnd<R> end)
            implements PagingKind<R, T> {
        @Override
        public <X> X match(Cases<R, T, X> cases) {
            return cases.lastItem(this);
        }

        @Override
        public @Nullable PageField<R> field() {
            return end.field();
        }
    }
}
