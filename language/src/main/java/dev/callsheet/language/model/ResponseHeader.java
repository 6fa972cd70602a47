package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;

/**
 * A header of successful responses that callers may want.
 *
 * @param name its name, whose case means nothing
 * @param summary what its value means
 */
public record ResponseHeader(String name, String summary, Position position) {
    public ResponseHeader {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(position, "position");
    }
}
