package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose names have all parts but the last in common.
 *
 * @param name the names of the methods without their last part ({@code users.profile})
 * @param summary the text; null for a family that only has other families below it
 */
public record MethodFamily(
        String name, @Nullable String javaName, @Nullable String summary, Position position) {
    public MethodFamily {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(position, "position");
    }
}
