package dev.callsheet.language.model;

import java.util.Objects;

/**
 * A field of the response that says where a list ends.
 *
 * @param path field names joined with dots
 */
public record PagingEnd(Kind kind, String path) {
    public PagingEnd {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
    }

    /** What the field says. */
    public enum Kind {
        /** Whether there is another page. */
        MORE("more"),
        /** The number of items on all pages. */
        TOTAL("total"),
        /** The number of pages. */
        PAGES("pages");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Returns the key that names the field in a spec. */
        public String key() {
            return key;
        }
    }
}
