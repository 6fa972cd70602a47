package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose names differ in the last part only.
 *
 * @param name the methods' name without its last part ({@code users.profile})
 * @param summary null for one that exists only because families below it do
 */
public record MethodFamily(
        String name, @Nullable String javaName, @Nullable String summary, Position position) {
    public MethodFamily {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(position, "position");
    }
}
