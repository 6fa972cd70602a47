package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that the API sends to its users.
 *
 * @param name the name in the API ({@code issue.opened})
 * @param body the type of its JSON body: a model or a union
 */
public record Webhook(
        String name, @Nullable String summary, @Nullable String deprecated, TypeRef body, Position position) {
    public Webhook {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(position, "position");
    }
}
