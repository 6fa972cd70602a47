package dev.callsheet.runtime.json;

import java.util.List;
import java.util.function.Function;

/**
 * A type that a union can be.
 *
 * @param reader reads a value of the type as one of the union
 * @param shapes what its values look like: one of these
 * @param <T> the union
 */
public record JsonVariant<T>(JsonReader<? extends T> reader, List<JsonShape> shapes) {
    public JsonVariant {
        shapes = List.copyOf(shapes);
    }

    /**
     * Returns a variant.
     *
     * @param reader reads a value of the type
     * @param wrap makes a value of the union from it
     */
    public static <V, T> JsonVariant<T> of(
            JsonReader<V> reader, Function<? super V, ? extends T> wrap, JsonShape... shapes) {
        JsonReader<T> wrapping = in -> {
            V value = reader.read(in);
            return value == null ? null : wrap.apply(value);
        };
        return new JsonVariant<>(wrapping, List.of(shapes));
    }
}
