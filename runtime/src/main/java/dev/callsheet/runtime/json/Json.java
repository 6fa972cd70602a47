package dev.callsheet.runtime.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as its original text: what was read is sent back byte for byte. It can be walked with {@link #get},
 * {@link #fields()} and {@link #elements()}, or converted with {@link #as(Class)}. Immutable. Two values are equal if their
 * texts are.
 */
public final class Json {
    /** The value null, for a field that is sent as null. */
    public static final Json NULL = of("null");

    private final byte[] utf8;
    private final @Nullable JsonBinding binding;

    /**
     * Wraps bytes that are known to be one JSON value in UTF-8: neither checked nor copied.
     *
     * @param binding what {@link #as(Class)} uses; null for {@link JsonBinding#jackson()}
     */
    Json(byte[] utf8, @Nullable JsonBinding binding) {
        this.utf8 = utf8;
        this.binding = binding;
    }

    /**
     * Wraps JSON text.
     *
     * @throws IllegalArgumentException if it is not exactly one JSON value
     */
    public static Json of(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        Jackson.check(utf8, 0, utf8.length);
        return new Json(utf8, null);
    }

    /**
     * Wraps JSON text in UTF-8, without a byte order mark at its start.
     *
     * @throws IllegalArgumentException if it is not exactly one JSON value
     */
    public static Json of(byte[] utf8) {
        byte[] copy = Arrays.copyOfRange(utf8, Jackson.start(utf8), utf8.length);
        Jackson.check(copy, 0, copy.length);
        return new Json(copy, null);
    }

    /**
     * Converts any object to JSON. What this library has types for is written by the library itself, whether databind is there
     * or not: generated models as {@link JsonWritable#toJson()} writes them, strings, numbers, booleans, times (as ISO 8601),
     * UUIDs, URIs, and lists and maps of all these with strings as keys. Anything else, such as a record of yours, is written by
     * {@link JsonBinding#jackson()}, generated models inside it included.
     *
     * @throws IllegalStateException if the object needs databind, and it is missing
     * @throws IllegalArgumentException if the object cannot be written
     */
    public static Json of(Object value) {
        return OwnValues.own(value, true) ? write(value) : of(value, JsonBinding.jackson());
    }

    /**
     * Converts any object to JSON with a binding. Generated models, and lists and maps of them, of strings, numbers and booleans
     * are written as {@link #of(Object)} writes them.
     *
     * @throws IllegalArgumentException if the object cannot be written
     */
    public static Json of(Object value, JsonBinding binding) {
        if (OwnValues.own(value, false)) {
            return write(value);
        }
        byte[] utf8 = binding.write(value);
        Jackson.check(utf8, 0, utf8.length);
        return new Json(utf8, binding);
    }

    private static Json write(Object value) {
        return new Json(JsonOutput.complete().value(OwnValues.texts(value)).toBytes(), null);
    }

    /**
     * Returns the value at a path inside this one: {@code get("user", "groups", 0)}. If there is nothing at the path, because a
     * step is missing, null or of another kind, the result {@linkplain #isMissing() is missing}. Reads this value from its start;
     * if a name occurs twice in an object, the last one counts.
     *
     * @param path names of fields and indices of elements, from 0
     * @throws IllegalArgumentException if a step is neither a string nor an integer
     */
    public Json get(Object... path) {
        return JsonWalk.get(this, path);
    }

    /** Returns whether there is nothing here: only {@link #get} returns such a value. It cannot be sent or converted. */
    public boolean isMissing() {
        return utf8.length == 0;
    }

    /** Returns whether the value is null. A missing value is not. */
    public boolean isNull() {
        return kind() == Kind.NULL;
    }

    /** Returns what kind of value this is. */
    public Kind kind() {
        return JsonWalk.kind(utf8);
    }

    /** The kinds of JSON value. */
    public enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        /** There is no value. */
        MISSING
    }

    /**
     * Returns the text of a string; of a number, the number as it is written.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is of another kind
     */
    public @Nullable String asText() {
        return scalar("a string", JsonReader.STRING);
    }

    /**
     * Returns an integer, also from a string.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is anything else, or does not fit 32 bits
     */
    public @Nullable Integer asInt() {
        return scalar("a whole number of 32 bits", JsonReader.INTEGER);
    }

    /**
     * Returns an integer, also from a string.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is anything else, or does not fit 64 bits
     */
    public @Nullable Long asLong() {
        return scalar("a whole number of 64 bits", JsonReader.LONG);
    }

    /**
     * Returns a number, also from a string.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is anything else, or too large
     */
    public @Nullable Double asDouble() {
        return scalar("a number", JsonReader.NUMBER);
    }

    /**
     * Returns a number with all its digits, also from a string.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is anything else
     */
    public @Nullable BigDecimal asDecimal() {
        return scalar("a number", JsonReader.DECIMAL);
    }

    /**
     * Returns a boolean, also from {@code 0}, {@code 1} and strings of them or of booleans.
     *
     * @return null if the value is null or missing
     * @throws IllegalArgumentException if it is anything else
     */
    public @Nullable Boolean asBoolean() {
        return scalar("a boolean", JsonReader.BOOLEAN);
    }

    private <T> @Nullable T scalar(String expected, JsonReader<T> reader) {
        Kind kind = kind();
        if (kind == Kind.NULL || kind == Kind.MISSING) {
            return null;
        }
        T value = JsonInput.of(utf8, null, binding).document(reader);
        if (value == null) {
            throw unexpected(expected, kind);
        }
        return value;
    }

    /**
     * Returns the fields of an object in their order, as an immutable map.
     *
     * @return an empty map if the value is null or missing
     * @throws IllegalArgumentException if it is of another kind
     */
    public Map<String, Json> fields() {
        return children(Kind.OBJECT, "an object") ? JsonWalk.fields(this) : Map.of();
    }

    /**
     * Returns the elements of a list, as an immutable list.
     *
     * @return an empty list if the value is null or missing
     * @throws IllegalArgumentException if it is of another kind
     */
    public List<Json> elements() {
        return children(Kind.LIST, "a list") ? JsonWalk.elements(this) : List.of();
    }

    private boolean children(Kind wanted, String expected) {
        Kind kind = kind();
        if (kind != wanted && kind != Kind.NULL && kind != Kind.MISSING) {
            throw unexpected(expected, kind);
        }
        return kind == wanted;
    }

    private static IllegalArgumentException unexpected(String expected, Kind kind) {
        String found = switch (kind) {
            case OBJECT -> "an object";
            case LIST -> "a list";
            case TEXT -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case MISSING -> "nothing";
        };
        return new IllegalArgumentException("Expected " + expected + ", found " + found + ".");
    }

    /**
     * Converts the value with the reader of a generated class: {@code json.as(User.READER)}. As lenient as a response.
     *
     * @throws IllegalArgumentException if the value is missing, or not of the reader's kind
     */
    public <T> T as(JsonReader<T> reader) {
        T value = JsonInput.of(toBytes(), null, binding).document(reader);
        if (value == null) {
            throw new IllegalArgumentException("The JSON is not a value of the expected kind.");
        }
        return value;
    }

    /**
     * Converts the value to an object, with the client's binding if the value comes from a response.
     *
     * @throws IllegalStateException if no binding is set and databind is missing
     * @throws IllegalArgumentException if the value does not fit the type, or the type is a generated class: see
     *     {@link #as(JsonReader)}
     */
    public <T> T as(Class<T> type) {
        refuseGenerated(type);
        return as(type, binding == null ? JsonBinding.jackson() : binding);
    }

    /**
     * Converts the value to an object with a binding.
     *
     * @throws IllegalArgumentException if the value does not fit the type, or the type is a generated class: see
     *     {@link #as(JsonReader)}
     */
    public <T> T as(Class<T> type, JsonBinding binding) {
        refuseGenerated(type);
        return binding.read(toBytes(), type);
    }

    private static void refuseGenerated(Class<?> type) {
        if (JsonWritable.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(generated(type));
        }
    }

    /** Returns what to do instead of reading a generated class with a binding, which does not know its names. */
    static String generated(Class<?> type) {
        String name = type.getSimpleName();
        return "A binding cannot read a " + name + ". Use json.as(" + name + ".READER) or " + name + ".fromJson(text).";
    }

    /**
     * Returns this object with another value at a path. What is missing on the path, or not an object, becomes one.
     *
     * @param path names of fields, at least one
     * @param value what {@link JsonOutput#value} accepts
     */
    public Json with(List<String> path, Object value) {
        Object tree = put(JsonTree.of(toBytes(), 0, utf8.length), path, value);
        return new Json(new JsonOutput().value(tree).toBytes(), binding);
    }

    private static Map<String, @Nullable Object> put(@Nullable Object tree, List<String> path, Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> object.put((String) name, field));
        }
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        object.put(first, rest.isEmpty() ? value : put(object.get(first), rest, value));
        return object;
    }

    /** Returns a value of the same source, from bytes of it; none for a missing value. */
    Json part(byte[] part) {
        return new Json(part, binding);
    }

    /** Returns the bytes themselves, which nobody may change. */
    byte[] bytes() {
        return utf8;
    }

    /**
     * Returns a copy of the text in UTF-8.
     *
     * @throws IllegalArgumentException if the value is missing
     */
    public byte[] toBytes() {
        if (isMissing()) {
            throw new IllegalArgumentException("There is no JSON here: get(...) found nothing. Ask with isMissing().");
        }
        return utf8.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    /**
     * Returns the text. Jackson's databind, 2 or 3, writes this too.
     *
     * @throws IllegalArgumentException if the value is missing
     */
    // The JVM ignores annotations whose class is missing, so jackson-annotations stays optional.
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return new String(toBytes(), StandardCharsets.UTF_8);
    }

    /** Returns the text; empty if the value is missing. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
