package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;

/** Error codes that methods share. */
public record ErrorGroup(String name, List<CodeText> codes, Position position) {
    public ErrorGroup {
        Objects.requireNonNull(name, "name");
        codes = List.copyOf(codes);
        Objects.requireNonNull(position, "position");
    }
}
