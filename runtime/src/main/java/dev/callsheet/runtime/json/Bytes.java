package dev.callsheet.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes inside a JSON value, a form or a query, where they are written as base64 (RFC 4648 section 4). Immutable. */
public final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies bytes. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /**
     * Decodes base64.
     *
     * @throws IllegalArgumentException if the text is not base64
     */
    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
    }

    /** Decodes base64 as servers write it: also with the alphabet for URLs and with line breaks; null if it is not base64. */
    static @Nullable Bytes lenient(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' && c != '\n') {
                plain.append(c == '-' ? '+' : c == '_' ? '/' : c);
            }
        }
        try {
            return fromBase64(plain.toString());
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Returns a copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Returns the number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Returns the bytes as base64, with padding. */
    @JsonValue
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns only the size: the bytes may be long, or a key. */
    @Override
    public String toString() {
        return "Bytes[size=" + bytes.length + "]";
    }
}
