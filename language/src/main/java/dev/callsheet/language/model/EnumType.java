package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acceptable values of a string or integer. The set is open: a server may return others.
 *
 * @param name the name in the spec; for values declared in place, the owner's name followed by that of the field or parameter
 *     ({@code UsersSetPresencePresence})
 * @param kind the type of the values: {@link ScalarKind#STRING}, or {@link ScalarKind#INTEGER} for integers of 64 bits
 */
public record EnumType(
        String name, ScalarKind kind, @Nullable String summary, List<Value> values, Position position) {
    public EnumType {
        Objects.requireNonNull(name, "name");
        if (kind != ScalarKind.STRING && kind != ScalarKind.INTEGER) {
            throw new IllegalArgumentException("the values of an enum cannot be " + kind);
        }
        values = List.copyOf(values);
        Objects.requireNonNull(position, "position");
    }

    /** Returns whether the values are integers. */
    public boolean isInteger() {
        return kind == ScalarKind.INTEGER;
    }

    /**
     * One acceptable value.
     *
     * @param value the value as it is sent
     * @param javaName the {@code name} override; null if the name of the constant follows from the value
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
