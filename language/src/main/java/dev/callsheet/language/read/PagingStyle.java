package dev.callsheet.language.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of paging by their keys. */
enum PagingStyle {
    CURSOR("cursor", "next", "more"),
    PAGE("page", "first", "pages", "more", "total"),
    OFFSET("offset", "more", "total"),
    NEXT_URL("nextUrl"),
    LINK("link"),
    LAST_ITEM("after", "id", "more");

    /** Keys that do not depend on the kind. */
    static final Set<String> SHARED = Set.of("limit", "items");

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list: List.of
    private final List<String> keys;

    PagingStyle(String... keys) {
        this.keys = List.of(keys);
    }

    /** Returns the key that every paging of this kind has. */
    String key() {
        return keys.get(0);
    }

    boolean has(String key) {
        return keys.contains(key) || SHARED.contains(key);
    }

    /** Returns the kinds that have the key. */
    static List<PagingStyle> of(String key) {
        return Stream.of(values()).filter(style -> style.keys.contains(key)).toList();
    }
}
