package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type at one place.
 *
 * @param type the type as it is written, without {@code |null}; {@code object}, {@code list} or {@code map} beside fields
 * @param fields the fields of an object in place
 * @param values the known values of an enum in place
 * @param constant the only value
 */
record TypeUse(
        String type,
        boolean nullable,
        @Nullable YamlMapping fields,
        @Nullable YamlNode values,
        @Nullable String constant) {
    static final TypeUse JSON = of("json");

    TypeUse {
        Objects.requireNonNull(type, "type");
    }

    static TypeUse of(String type) {
        return new TypeUse(type, false, null, null, null);
    }

    static TypeUse object(YamlMapping fields) {
        return new TypeUse("object", false, fields, null, null);
    }

    static TypeUse withValues(String type, YamlNode values) {
        return new TypeUse(type, false, null, values, null);
    }

    static TypeUse constant(String type, String value) {
        return new TypeUse(type, false, null, null, value);
    }

    /** Returns this, or null: what can be null as well is not a constant. */
    TypeUse orNull(boolean orNull) {
        return orNull && !type.equals("json") ? new TypeUse(type, true, fields, values, null) : this;
    }

    /** Returns the type in full: {@code string|null}. */
    String text() {
        return nullable ? type + "|null" : type;
    }

    /** Returns whether it is one word that may stand in another type. */
    boolean isName() {
        return fields == null && values == null && constant == null;
    }

    /** Returns a list or map of this. */
    TypeUse in(String collection) {
        if (fields != null) {
            String element = nullable ? collection + "<object|null>" : collection;
            return new TypeUse(element, false, fields, null, null);
        }
        return new TypeUse(collection + "<" + text() + ">", false, null, values, null);
    }
}
