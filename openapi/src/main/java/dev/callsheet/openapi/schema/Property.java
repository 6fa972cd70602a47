package dev.callsheet.openapi.schema;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import java.util.Objects;

/**
 * A property of an object.
 *
 * @param position where the document declares it
 */
public record Property(String name, YamlNode schema, boolean required, Position position) {
    public Property {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(position, "position");
    }
}
