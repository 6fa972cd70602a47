package dev.callsheet.runtime.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of JSON. Immutable.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
@SuppressWarnings("ClassInitializationDeadlock") // ScalarReader is reached through these constants alone
public interface JsonReader<T> {
    /** Texts; a number is taken as it is written. */
    JsonReader<String> STRING = new ScalarReader<>(ScalarReader.Kind.STRING);

    /** Booleans. */
    JsonReader<Boolean> BOOLEAN = new ScalarReader<>(ScalarReader.Kind.BOOLEAN);

    /** Whole numbers of 32 bits. */
    JsonReader<Integer> INTEGER = new ScalarReader<>(ScalarReader.Kind.INTEGER);

    /** Whole numbers of 64 bits. */
    JsonReader<Long> LONG = new ScalarReader<>(ScalarReader.Kind.LONG);

    /** Numbers. */
    JsonReader<Double> NUMBER = new ScalarReader<>(ScalarReader.Kind.NUMBER);

    /** Any value, kept as it is. */
    JsonReader<Json> JSON = new ScalarReader<>(ScalarReader.Kind.JSON);

    /** Seconds since 1970. */
    JsonReader<Instant> INSTANT = new ScalarReader<>(ScalarReader.Kind.INSTANT);

    /** Milliseconds since 1970. */
    JsonReader<Instant> INSTANT_MILLIS = new ScalarReader<>(ScalarReader.Kind.INSTANT_MILLIS);

    /**
     * Reads the value that the input stands on, to its end.
     *
     * @return null where the value is null or wrong; the input has recorded the latter
     */
    @Nullable
    T read(JsonInput in);

    /**
     * Returns a reader of objects.
     *
     * @param fields called at the start of an object; reads its fields to the end, each told by {@link JsonInput#nextField()}
     *     as the index of its name
     * @param names the names of the fields
     */
    static <T> JsonReader<T> object(Function<JsonInput, T> fields, String... names) {
        return new ObjectReader<>(fields, FieldNames.of(names));
    }

    /** A reader of values out of an open set. */
    static <T extends OpenValue> JsonReader<T> value(Function<String, T> of) {
        return new ValueReader<>(of);
    }

    /**
     * A reader of objects whose kind stands in one of their fields. It is fastest where that field comes first.
     *
     * @param discriminator the field
     * @param variant the reader of a kind, made by {@link #object}; null for an unknown kind
     * @param unknown takes an object of an unknown kind, or without one
     */
    static <T> JsonReader<T> union(
            String discriminator,
            Function<String, @Nullable JsonReader<? extends T>> variant,
            Function<Json, T> unknown) {
        return new UnionReader<>(discriminator, variant, unknown);
    }

    /** A reader of lists. */
    static <T> JsonReader<List<T>> list(JsonReader<T> element) {
        return new ListReader<>(element);
    }

    /** A reader of maps. */
    static <T> JsonReader<Map<String, T>> map(JsonReader<T> value) {
        return new MapReader<>(value);
    }

    /**
     * Reads a text, as leniently as an answer.
     *
     * @throws IllegalArgumentException where it is no JSON, or no value of this kind
     */
    default T parse(String json) {
        T value =
                JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null).document(this);
        if (value == null) {
            throw new IllegalArgumentException("The JSON is no value of the expected kind.");
        }
        return value;
    }
}
