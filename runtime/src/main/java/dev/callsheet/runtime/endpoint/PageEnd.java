package dev.callsheet.runtime.endpoint;

import org.jspecify.annotations.Nullable;

/**
 * What tells where a list ends.
 *
 * @param field the field of a page that tells; null if none does
 * @param <R> a page
 */
public record PageEnd<R>(Kind kind, @Nullable PageField<R> field) {
    /** What the field says. */
    public enum Kind {
        /** Nothing: there is no field. */
        NONE,
        /** Whether there is another page. */
        MORE,
        /** The number of items on all pages. */
        TOTAL,
        /** The number of pages. */
        PAGES
    }

    /** Returns an end that no field tells: a page shorter than the limit is the last, else an empty one. */
    public static <R> PageEnd<R> none() {
        return new PageEnd<>(Kind.NONE, null);
    }

    /** Returns an end told by a flag that is true if there is another page. */
    public static <R> PageEnd<R> more(PageField<R> field) {
        return new PageEnd<>(Kind.MORE, field);
    }

    /** Returns an end told by the number of items on all pages. */
    public static <R> PageEnd<R> total(PageField<R> field) {
        return new PageEnd<>(Kind.TOTAL, field);
    }

    /** Returns an end told by the number of pages. */
    public static <R> PageEnd<R> pages(PageField<R> field) {
        return new PageEnd<>(Kind.PAGES, field);
    }
}
