package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What responses with an HTTP status hold.
 *
 * @param status a status ({@code 404}), a class of them ({@code 4XX}), or {@link #DEFAULT}
 */
public record StatusShape(String status, ResponseShape shape, Position position) {
    /** The status of all responses that no other entry is for. */
    public static final String DEFAULT = "default";

    /** The class of the statuses that are good unless a method lists others. */
    public static final String SUCCESS = "2XX";

    public StatusShape {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(position, "position");
    }

    /** Returns a status that the entry is for: the status itself, or the first of its class. */
    public int example() {
        return status.equals(DEFAULT) ? 400 : Integer.parseInt(status.replace('X', '0'));
    }

    /** Returns the entry for a status: that of the status itself, else that of its class, else the default. */
    public static Optional<StatusShape> find(List<StatusShape> entries, int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", DEFAULT)
                .flatMap(key -> entries.stream().filter(entry -> entry.status().equals(key)))
                .findFirst();
    }
}
