package dev.callsheet.runtime.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON value. Immutable.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
@SuppressWarnings("ClassInitializationDeadlock") // ScalarReader is only used through these constants
public interface JsonReader<T> {
    /** Reads strings, and numbers as they are written. */
    JsonReader<String> STRING = new ScalarReader<>(ScalarReader.Kind.STRING);

    /** Reads booleans. */
    JsonReader<Boolean> BOOLEAN = new ScalarReader<>(ScalarReader.Kind.BOOLEAN);

    /** Reads integers of 32 bits. */
    JsonReader<Integer> INTEGER = new ScalarReader<>(ScalarReader.Kind.INTEGER);

    /** Reads integers of 64 bits. */
    JsonReader<Long> LONG = new ScalarReader<>(ScalarReader.Kind.LONG);

    /** Reads numbers. */
    JsonReader<Double> NUMBER = new ScalarReader<>(ScalarReader.Kind.NUMBER);

    /** Reads numbers with all their digits. */
    JsonReader<BigDecimal> DECIMAL = new ScalarReader<>(ScalarReader.Kind.DECIMAL);

    /** Reads dates of RFC 3339. */
    JsonReader<LocalDate> DATE = new ScalarReader<>(ScalarReader.Kind.DATE);

    /** Reads dates and times of RFC 3339. */
    JsonReader<OffsetDateTime> DATETIME = new ScalarReader<>(ScalarReader.Kind.DATETIME);

    /** Reads dates and times of RFC 2822. */
    JsonReader<OffsetDateTime> DATETIME_RFC2822 = new ScalarReader<>(ScalarReader.Kind.DATETIME_RFC2822);

    /** Reads times of day. */
    JsonReader<LocalTime> TIME = new ScalarReader<>(ScalarReader.Kind.TIME);

    /** Reads UUIDs. */
    JsonReader<UUID> UUID = new ScalarReader<>(ScalarReader.Kind.UUID);

    /** Reads URIs. */
    JsonReader<URI> URI = new ScalarReader<>(ScalarReader.Kind.URI);

    /** Reads bytes from base64. */
    JsonReader<Bytes> BYTES = new ScalarReader<>(ScalarReader.Kind.BYTES);

    /** Reads any value without changing it. */
    JsonReader<Json> JSON = new ScalarReader<>(ScalarReader.Kind.JSON);

    /** Reads seconds since 1970. */
    JsonReader<Instant> INSTANT = new ScalarReader<>(ScalarReader.Kind.INSTANT);

    /** Reads milliseconds since 1970. */
    JsonReader<Instant> INSTANT_MILLIS = new ScalarReader<>(ScalarReader.Kind.INSTANT_MILLIS);

    /** Reads microseconds since 1970. */
    JsonReader<Instant> INSTANT_MICROS = new ScalarReader<>(ScalarReader.Kind.INSTANT_MICROS);

    /**
     * Reads the current value of the input, to its end.
     *
     * @return null if the value is null or wrong; the input has then recorded a problem
     */
    @Nullable
    T read(JsonInput in);

    /**
     * Returns a reader of objects.
     *
     * @param fields called at the start of an object; reads all fields, each identified by {@link JsonInput#nextField()} as
     *     the index of its name
     * @param names the names of the fields
     */
    static <T> JsonReader<T> object(Function<JsonInput, T> fields, String... names) {
        return new ObjectReader<>(fields, FieldNames.of(names));
    }

    /** Returns a reader of open values. */
    static <T extends OpenValue> JsonReader<T> value(Function<String, T> of) {
        return new ValueReader<>(of);
    }

    /** Returns a reader of open integers. */
    static <T extends OpenNumber> JsonReader<T> number(LongFunction<T> of) {
        return new NumberReader<>(of);
    }

    /**
     * Returns a reader of objects with a field that selects their kind. It is fastest if that field comes first.
     *
     * @param discriminator the name of that field
     * @param variant returns the reader of a kind, made by {@link #object}; null for an unknown kind
     * @param unknown takes an object of an unknown kind, or without that field
     */
    static <T> JsonReader<T> union(
            String discriminator,
            Function<String, @Nullable JsonReader<? extends T>> variant,
            Function<Json, T> unknown) {
        return new UnionReader<>(discriminator, true, variant, unknown);
    }

    /** Returns the same for a field that is an integer or boolean; the variant is asked for its text. */
    static <T> JsonReader<T> typedUnion(
            String discriminator,
            Function<String, @Nullable JsonReader<? extends T>> variant,
            Function<Json, T> unknown) {
        return new UnionReader<>(discriminator, false, variant, unknown);
    }

    /**
     * Returns a reader of values that are of one of several types. The first variant that the value is of wins; else the one
     * that it comes closest to, if there is only one.
     *
     * @param variants returns the variants in the order in which they are tried
     * @param unknown takes a value of no variant
     */
    static <T> JsonReader<T> anyOf(Supplier<List<JsonVariant<T>>> variants, Function<Json, T> unknown) {
        return new AnyOfReader<>(variants, unknown);
    }

    /** Returns a reader of elements that may be null: lists and maps keep them. */
    static <T> JsonReader<@Nullable T> nullable(JsonReader<T> element) {
        return new NullableReader<>(element);
    }

    /** Returns a reader of lists. */
    static <T> JsonReader<List<T>> list(JsonReader<T> element) {
        return new ListReader<>(element);
    }

    /** Returns a reader of maps. */
    static <T> JsonReader<Map<String, T>> map(JsonReader<T> value) {
        return new MapReader<>(value);
    }

    /** Returns the JSON that stands for a response without a body: an object without fields, or null. */
    default String nothing() {
        return "null";
    }

    /**
     * Reads JSON text, as leniently as a response.
     *
     * @throws IllegalArgumentException if it is not valid JSON, or not a value of this kind: another kind of value, or an
     *     object that lacks a field which is never absent and of which most fields are unknown
     */
    default T parse(String json) {
        return WholeText.parse(this, json);
    }

    /**
     * Reads JSON text as a part of a response, which is accepted even if it has little of what is expected.
     *
     * @throws IllegalArgumentException if it is not valid JSON, or another kind of value
     */
    default T parsePart(String json) {
        return WholeText.parsePart(this, json);
    }
}
