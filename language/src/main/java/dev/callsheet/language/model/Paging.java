package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a method hands out a listing page by page. Paths have a dot between keys.
 *
 * @param cursor the parameter that says where a page starts
 * @param next path of the next page's cursor in the response
 * @param items path of the page's items in the response; null where a page is one thing, such as a map
 * @param limit the parameter that bounds a page; null where the method has none
 */
public record Paging(
        String cursor,
        String next,
        @Nullable String items,
        @Nullable String limit,
        Position position) {
    public Paging {
        Objects.requireNonNull(cursor, "cursor");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(position, "position");
    }
}
