package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named rate limit.
 *
 * @param calls the number of calls per {@code period}; 0 if there is no fixed limit
 * @param period the period; null if there is no fixed limit
 */
public record RateLimit(String name, int calls, @Nullable Duration period, Position position) {
    public RateLimit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(position, "position");
    }
}
