package dev.callsheet.language.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a page leads to the next. */
public sealed interface PagingKind {
    /** Returns the result of the case that the kind is. */
    <R> R match(Cases<R> cases);

    /** Returns the parameter that says where a page starts; empty if pages have addresses. */
    Optional<String> parameter();

    /** Returns the path of the field that a response leads on with; empty if there is none. */
    Optional<String> path();

    /**
     * What to do for each kind of paging. A new kind is a new method, so that no place can forget it.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** A page has a cursor, which the page before returns. */
        R cursor(Cursor cursor);

        /** A page has a number. */
        R page(Page page);

        /** A page starts after a number of items. */
        R offset(Offset offset);

        /** A page has an address, which the page before returns in a field. */
        R nextUrl(NextUrl nextUrl);

        /** A page has an address, which the page before returns in its {@code Link} header (RFC 8288). */
        R link(Link link);

        /** A page starts after an item of the page before. */
        R lastItem(LastItem lastItem);
    }

    /**
     * Cursors.
     *
     * @param cursor the parameter that takes the cursor, or its field in the body ({@link Paging#bodyPath})
     * @param next the path of the next cursor in the response
     * @param end a flag of the response that may end the list before its cursors do; null if there is none
     */
    record Cursor(String cursor, String next, @Nullable PagingEnd end) implements PagingKind {
        public Cursor {
            Objects.requireNonNull(cursor, "cursor");
            Objects.requireNonNull(next, "next");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cursor(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.of(cursor);
        }

        @Override
        public Optional<String> path() {
            return Optional.of(next);
        }
    }

    /**
     * Page numbers.
     *
     * @param page the parameter that takes the number
     * @param end what says where the list ends; null if nothing does
     */
    record Page(String page, FirstPage first, @Nullable PagingEnd end) implements PagingKind {
        public Page {
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(first, "first");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.page(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.of(page);
        }

        @Override
        public Optional<String> path() {
            return Optional.ofNullable(end).map(PagingEnd::path);
        }
    }

    /**
     * Numbers of items to skip.
     *
     * @param offset the parameter that takes the number
     * @param end what says where the list ends; null if nothing does
     */
    record Offset(String offset, @Nullable PagingEnd end) implements PagingKind {
        public Offset {
            Objects.requireNonNull(offset, "offset");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.offset(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.of(offset);
        }

        @Override
        public Optional<String> path() {
            return Optional.ofNullable(end).map(PagingEnd::path);
        }
    }

    /**
     * Addresses in a field.
     *
     * @param nextUrl the path of the next address in the response
     */
    record NextUrl(String nextUrl) implements PagingKind {
        public NextUrl {
            Objects.requireNonNull(nextUrl, "nextUrl");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nextUrl(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.empty();
        }

        @Override
        public Optional<String> path() {
            return Optional.of(nextUrl);
        }
    }

    /**
     * Addresses in a header.
     *
     * @param relation the relation type of the link to the next page ({@code next})
     */
    record Link(String relation) implements PagingKind {
        public Link {
            Objects.requireNonNull(relation, "relation");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.empty();
        }

        @Override
        public Optional<String> path() {
            return Optional.empty();
        }
    }

    /**
     * Ids of items.
     *
     * @param after the parameter that takes the id of the last item of the page before
     * @param id the path of the id in an item
     * @param end what says where the list ends; null if nothing does
     */
    record LastItem(String after, String id, @Nullable PagingEnd end) implements PagingKind {
        public LastItem {
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(id, "id");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lastItem(this);
        }

        @Override
        public Optional<String> parameter() {
            return Optional.of(after);
        }

        @Override
        public Optional<String> path() {
            return Optional.ofNullable(end).map(PagingEnd::path);
        }
    }
}
