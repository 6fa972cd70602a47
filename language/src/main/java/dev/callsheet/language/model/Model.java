package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object with named fields: a shared model, or one declared in place.
 *
 * @param name the name in the spec; for an object declared in place, the owner's name followed by that of the field, in upper
 *     camel case ({@code UserEnterpriseUser})
 * @param fields the fields, in spec order, those of included models first
 */
public record Model(
        String name, @Nullable String summary, @Nullable String deprecated, List<Field> fields, Position position) {
    public Model {
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
        Objects.requireNonNull(position, "position");
    }
}
