package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a method returns pages. Paths are field names joined with dots.
 *
 * @param cursor the parameter that takes the cursor
 * @param next the path of the next cursor in the response
 * @param items the path of the list of items in the response; null if pages have no items
 * @param limit the parameter that takes the page size; null if the method has none
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
