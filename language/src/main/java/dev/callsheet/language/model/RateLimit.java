package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named limit on how often a method may be called.
 *
 * @param calls so many calls in a {@code period}; 0 where the limit is not stated
 * @param period null where the limit is not stated
 */
public record RateLimit(String name, int calls, @Nullable Duration period, Position position) {
    public RateLimit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(position, "position");
    }
}
