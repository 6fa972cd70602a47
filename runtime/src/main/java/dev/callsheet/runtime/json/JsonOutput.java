package dev.callsheet.runtime.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON. Written here and not by the JSON library, since {@link Json} must come out byte for byte and a first call
 * should load few classes. For one thread.
 */
public final class JsonOutput {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private boolean comma;

    /** An output with nothing written. */
    public JsonOutput() {}

    /** Starts an object. */
    public JsonOutput startObject() {
        separate();
        bytes.write('{');
        comma = false;
        return this;
    }

    /** Ends an object. */
    public JsonOutput endObject() {
        bytes.write('}');
        comma = true;
        return this;
    }

    /**
     * A field of the object; left out where the value is null or an empty list or map.
     *
     * @throws IllegalArgumentException where the value is of a type that {@link #value} does not take
     */
    public JsonOutput field(String name, @Nullable Object value) {
        boolean empty = (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return empty ? this : required(name, value);
    }

    /**
     * A field of the object; left out only where the value is null.
     *
     * @throws IllegalArgumentException where the value is of a type that {@link #value} does not take
     */
    public JsonOutput required(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        name(name);
        return value(value);
    }

    /** A field in milliseconds since 1970; left out where the value is null. */
    public JsonOutput millis(String name, @Nullable Instant value) {
        return required(name, value == null ? null : value.toEpochMilli());
    }

    /** A value that is JSON already, byte for byte. */
    public JsonOutput json(Json value) {
        separate();
        bytes.writeBytes(value.toBytes());
        comma = true;
        return this;
    }

    /**
     * A value: a text, boolean, number, {@link OpenValue}, {@link Json}, {@link JsonWritable}, a list or map of these, or
     * an {@link Instant}, which is written in seconds since 1970.
     *
     * @throws IllegalArgumentException where the value is of another type, or a number that JSON does not have
     */
    public JsonOutput value(Object value) {
        return switch (ValueKind.of(value)) {
            case MODEL -> model((JsonWritable) value);
            case JSON -> json((Json) value);
            case MAP -> object((Map<?, ?>) value);
            case LIST -> array((Collection<?>) value);
            case NUMBER, FLOATING, BOOLEAN, INSTANT -> literal(PlainText.of(value));
            case TEXT, OTHER -> text(PlainText.of(value));
        };
    }

    private JsonOutput model(JsonWritable model) {
        model.writeTo(this);
        return this;
    }

    private JsonOutput object(Map<?, ?> map) {
        startObject();
        map.forEach((name, value) -> required((String) name, value));
        return endObject();
    }

    private JsonOutput array(Collection<?> list) {
        separate();
        bytes.write('[');
        comma = false;
        list.forEach(this::value);
        bytes.write(']');
        comma = true;
        return this;
    }

    private JsonOutput literal(String text) {
        separate();
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        comma = true;
        return this;
    }

    private JsonOutput text(String text) {
        separate();
        string(text);
        comma = true;
        return this;
    }

    private void name(String name) {
        separate();
        string(name);
        bytes.write(':');
        comma = false;
    }

    private void separate() {
        if (comma) {
            bytes.write(',');
        }
    }

    private void string(String text) {
        bytes.write('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || isLone(text, i)) {
                bytes.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                escape(c);
                plain = i + 1;
            }
        }
        bytes.writeBytes((plain == 0 ? text : text.substring(plain)).getBytes(StandardCharsets.UTF_8));
        bytes.write('"');
    }

    /** Half of a surrogate pair, which UTF-8 cannot hold. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        bytes.write('\\');
        if (c == '"' || c == '\\') {
            bytes.write(c);
            return;
        }
        bytes.write('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes.write(HEX[(c >> shift) & 0xf]);
        }
    }

    /** What was written, in UTF-8. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** What was written. */
    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
