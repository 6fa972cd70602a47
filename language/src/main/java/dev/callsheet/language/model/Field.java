package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model or response.
 *
 * @param name the key in JSON
 * @param javaName the {@code name} override; null if the Java name follows from the key
 * @param always whether it is never absent in a response; in a model that is sent, whether it is required
 * @param secret whether {@code toString} leaves it out
 * @param bounds the bounds, checked when the model is sent
 * @param deprecated what to use instead; null if it is not deprecated
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
