package dev.callsheet.generator.model;

import dev.callsheet.generator.diagnostic.Position;
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
