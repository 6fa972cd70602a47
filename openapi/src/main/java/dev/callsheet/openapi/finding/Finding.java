package dev.callsheet.openapi.finding;

import dev.callsheet.language.diagnostic.Position;
import java.util.Objects;

/**
 * A finding of an import.
 *
 * @param message what the document has and what was made of it, the same for all places of this kind
 * @param detail what is different from place to place; may be empty
 */
public record Finding(FindingKind kind, Position position, String message, String detail) {
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(detail, "detail");
    }
}
