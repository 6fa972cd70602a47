package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a method returns pages. Paths are field names joined with dots.
 *
 * @param kind how a page leads to the next
 * @param items the path of the list of items in the response; null if pages have no items, or if the response is the list
 * @param limit the parameter that takes the page size, or its field in the body ({@link #bodyPath}); null if the
 *     method has none
 */
public record Paging(
        PagingKind kind, @Nullable String items, @Nullable String limit, Position position) {
    private static final String BODY = "body.";

    public Paging {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(position, "position");
    }

    /** Returns the path inside the whole body that a name like {@code body.cursor} stands for; empty for other names. */
    public static Optional<String> bodyPath(String name) {
        return name.startsWith(BODY) && name.length() > BODY.length()
                ? Optional.of(name.substring(BODY.length()))
                : Optional.empty();
    }
}
