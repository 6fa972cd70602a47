package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;

/**
 * What responses with an HTTP status hold.
 *
 * @param status a status ({@code 404}), a class of them ({@code 4XX}), or {@link #DEFAULT}
 */
public record StatusShape(String status, ResponseShape shape, Position position) {
    /** The status of all responses that no other entry is for. */
    public static final String DEFAULT = "default";

    public StatusShape {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(position, "position");
    }
}
