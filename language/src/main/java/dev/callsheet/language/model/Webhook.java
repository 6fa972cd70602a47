package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that the API sends to its users.
 *
 * @param name the name in the API ({@code issue.opened})
 * @param body the type of its body: a model or a union
 * @param response the type of what the receiver can respond with: a model or a union; null if it is nothing
 */
public record Webhook(
        String name,
        @Nullable String summary,
        @Nullable String deprecated,
        TypeRef body,
        @Nullable TypeRef response,
        Position position) {
    public Webhook {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(position, "position");
    }

    /** Returns the types of both ways: that of the body, and that of the response if there is one. */
    public List<TypeRef> types() {
        return response == null ? List.of(body) : List.of(body, response);
    }
}
