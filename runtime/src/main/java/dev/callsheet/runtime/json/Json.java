package dev.callsheet.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, kept as the text it came in: what is read is sent back byte for byte. Immutable; two are equal when
 * their texts are.
 */
public final class Json {
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
     * Takes JSON text.
     *
     * @throws IllegalArgumentException where it is not exactly one JSON value
     */
    public static Json of(String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        Jackson.check(utf8, 0, utf8.length);
        return new Json(utf8, null);
    }

    /**
     * Takes JSON text in UTF-8; a byte order mark is left out.
     *
     * @throws IllegalArgumentException where it is not exactly one JSON value
     */
    public static Json of(byte[] utf8) {
        byte[] copy = Arrays.copyOfRange(utf8, Jackson.start(utf8), utf8.length);
        Jackson.check(copy, 0, copy.length);
        return new Json(copy, null);
    }

    /**
     * Writes any object through {@link JsonBinding#jackson()}.
     *
     * @throws IllegalStateException where there is no binding
     * @throws IllegalArgumentException where the object cannot be written
     */
    public static Json of(Object value) {
        return of(value, JsonBinding.jackson());
    }

    /**
     * Writes any object through a binding.
     *
     * @throws IllegalArgumentException where the object cannot be written
     */
    public static Json of(Object value, JsonBinding binding) {
        byte[] utf8 = binding.write(value);
        Jackson.check(utf8, 0, utf8.length);
        return new Json(utf8, binding);
    }

    /**
     * Reads the value as an object of the user's, through the client's binding where this came in an answer.
     *
     * @throws IllegalStateException where there is no binding
     * @throws IllegalArgumentException where the value does not fit the type
     */
    public <T> T as(Class<T> type) {
        return as(type, binding == null ? JsonBinding.jackson() : binding);
    }

    /**
     * Reads the value as an object of the user's.
     *
     * @throws IllegalArgumentException where the value does not fit the type
     */
    public <T> T as(Class<T> type, JsonBinding binding) {
        return binding.read(utf8.clone(), type);
    }

    /** The text in UTF-8, a copy. */
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

    /** The text. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
