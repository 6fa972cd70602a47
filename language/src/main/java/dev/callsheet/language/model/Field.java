package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model or response.
 *
 * @param name the key in JSON
 * @param javaName the {@code name} override; null where the Java name follows from the key
 * @param always whether the server never leaves it out; in a model that is sent, whether it is required
 * @param secret whether {@code toString} hides it
 * @param bounds limits, checked where the model is sent
 * @param deprecated why not to use it any more; null where it may be used
 */
public record Field(
        String name,
        @Nullable String javaName,
        TypeRef type,
        boolean always,
        boolean secret,
        Bounds bounds,
        @Nullable String summary,
        @Nullable String deprecated,
        Position position) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(position, "position");
    }
}
