package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acceptable values of a string. The set is open: a server may answer with others.
 *
 * @param name the name in the spec; of values declared in place, the owner's name followed by the field's or parameter's
 *     ({@code UsersSetPresencePresence})
 */
public record EnumType(String name, @Nullable String summary, List<Value> values, Position position) {
    public EnumType {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
        Objects.requireNonNull(position, "position");
    }

    /**
     * One acceptable value.
     *
     * @param value as it travels
     * @param javaName the {@code name} override; null where the constant's name follows from the value
     */
    public record Value(
            String value,
            @Nullable String javaName,
            @Nullable String summary,
            Position position) {
        public Value {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(position, "position");
        }
    }
}
