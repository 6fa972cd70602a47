package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object with named fields: a shared model, or one declared in place.
 *
 * @param name the name in the spec; for an object declared in place, the owner's name followed by that of the field, in upper
 *     camel case ({@code UserEnterpriseUser})
 * @param fields the fields, in spec order, those of included models first
 * @param extra what its other properties are: a map of their values by key; null if they are not known
 * @param rules how many of some fields may be set in what is sent, those of included models first
 */
public record Model(
        String name,
        @Nullable String summary,
        @Nullable String deprecated,
        List<Field> fields,
        @Nullable Field extra,
        List<Rule> rules,
        Position position) {
    public Model {
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        Objects.requireNonNull(position, "position");
    }

    /** Returns a model of known fields without rules. */
    public static Model of(String name, List<Field> fields, Position position) {
        return new Model(name, null, null, fields, null, List.of(), position);
    }

    /** Returns the fields, and what holds the other properties if they are known. */
    public List<Field> properties() {
        return extra == null
                ? fields
                : Stream.concat(fields.stream(), Stream.of(extra)).toList();
    }
}
