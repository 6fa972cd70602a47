package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method, with what it took from a shared one filled in.
 *
 * @param name the name on the wire
 * @param javaName the {@code name} override; null where the Java name follows from the wire's
 * @param defaultValue what the server assumes, as the spec writes it; never sent; null where the spec says nothing
 * @param example a value as it travels on the wire; null where the spec has none
 * @param wire how a list, map, model or JSON value travels; null for scalars
 * @param secret whether {@code toString} and logs hide it
 * @param deprecated why not to use it any more; null where it may be used
 */
public record Parameter(
        String name,
        @Nullable String javaName,
        TypeRef type,
        boolean required,
        @Nullable String defaultValue,
        @Nullable String example,
        @Nullable Wire wire,
        boolean secret,
        Bounds bounds,
        @Nullable String summary,
        @Nullable String deprecated,
        Position position) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(bounds, "bounds");
        Objects.requireNonNull(position, "position");
    }
}
