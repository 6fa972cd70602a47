package dev.callsheet.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as its original text: what was read is sent back byte for byte. Immutable. Two values are equal
 * if their texts are.
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
     * Converts any object to JSON with {@link JsonBinding#jackson()}.
     *
     * @throws IllegalStateException if databind is missing
     * @throws IllegalArgumentException if the object cannot be written
     */
    public static Json of(Object value) {
        return of(value, JsonBinding.jackson());
    }

    /**
     * Converts any object to JSON with a binding.
     *
     * @throws IllegalArgumentException if the object cannot be written
     */
    public static Json of(Object value, JsonBinding binding) {
        byte[] utf8 = binding.write(value);
        Jackson.check(utf8, 0, utf8.length);
        return new Json(utf8, binding);
    }

    /**
     * Converts the value to an object, with the client's binding if the value comes from a response.
     *
     * @throws IllegalStateException if no binding is set and databind is missing
     * @throws IllegalArgumentException if the value does not fit the type
     */
    public <T> T as(Class<T> type) {
        return as(type, binding == null ? JsonBinding.jackson() : binding);
    }

    /**
     * Converts the value to an object with a binding.
     *
     * @throws IllegalArgumentException if the value does not fit the type
     */
    public <T> T as(Class<T> type, JsonBinding binding) {
        return binding.read(utf8.clone(), type);
    }

    /**
     * Returns this object with another value at a path. What is missing on the path, or not an object, becomes one.
     *
     * @param path names of fields, at least one
     * @param value what {@link JsonOutput#value} accepts
     */
    public Json with(List<String> path, Object value) {
        Object tree = put(JsonTree.of(utf8, 0, utf8.length), path, value);
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

    /** Returns a copy of the text in UTF-8. */
    public byte[] toBytes() {
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

    /** Returns the text. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
