package dev.callsheet.runtime.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON. Not done with the JSON library, because {@link Json} must be written byte for byte and a first call
 * should load few classes. For one thread.
 */
public final class JsonOutput {
    /** The largest array that every JVM allocates. */
    private static final long LARGEST = Integer.MAX_VALUE - 8L;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[512];
    private int size;
    private final boolean isComplete;
    private boolean comma;

    /** Creates an empty output of what is sent: without fields that are only received. */
    public JsonOutput() {
        this(false);
    }

    private JsonOutput(boolean isComplete) {
        this.isComplete = isComplete;
    }

    /** Returns an empty output of what is kept: with fields that are only received. */
    public static JsonOutput complete() {
        return new JsonOutput(true);
    }

    /** Returns whether fields that are only received are written. */
    public boolean isComplete() {
        return isComplete;
    }

    /** Starts an object. */
    public JsonOutput startObject() {
        separate();
        write('{');
        comma = false;
        return this;
    }

    /** Ends an object. */
    public JsonOutput endObject() {
        write('}');
        comma = true;
        return this;
    }

    /**
     * Writes a field, unless its value is null.
     *
     * @throws IllegalArgumentException if {@link #value} does not accept the value
     */
    public JsonOutput field(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        name(name);
        return value(value);
    }

    /**
     * Writes a field.
     *
     * @throws IllegalArgumentException if {@link #value} does not accept the value
     */
    public JsonOutput field(JsonName name, Object value) {
        separate();
        write(name.encoded());
        comma = false;
        return value(value);
    }

    /**
     * Writes a field that is a list or map, unless it is null or empty.
     *
     * @throws IllegalArgumentException if {@link #value} does not accept the value
     */
    public JsonOutput items(String name, @Nullable Object value) {
        boolean isEmpty =
                value instanceof Collection<?> list ? list.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
        return isEmpty ? this : field(name, value);
    }

    /**
     * Writes the entries of a map as fields, those that are null too.
     *
     * @param format the form of the values; null for the usual one of their types
     * @throws IllegalArgumentException if {@link #value} does not accept a value
     */
    public JsonOutput fields(@Nullable ValueFormat format, Map<String, ? extends @Nullable Object> map) {
        for (Map.Entry<String, ? extends @Nullable Object> field : map.entrySet()) {
            name(field.getKey());
            element(format == null ? field.getValue() : format.of(field.getValue()));
        }
        return this;
    }

    /** Writes a value that is JSON already, byte for byte. */
    public JsonOutput json(Json value) {
        separate();
        write(value.toBytes());
        comma = true;
        return this;
    }

    /**
     * Writes a value: a string, boolean, number, {@link OpenValue}, {@link Json}, {@link JsonWritable}, a list or map
     * of these, an {@link Instant}, which is written in seconds since 1970 (with a fraction if the output is complete), or a value of another type of time, a UUID,
     * a URI or {@link Bytes}, which are written as strings. Elements of lists and values of maps may be null.
     *
     * @throws IllegalArgumentException if the value is of another type, or a number that is not finite
     */
    public JsonOutput value(Object value) {
        // Most values are one of these. To ask for their kind would take longer than to write them: it asks for many
        // types.
        if (value instanceof String text) {
            return text(text);
        } else if (value instanceof JsonWritable model) {
            return model(model);
        } else if (value instanceof Collection<?> list) {
            return array(list);
        }
        return switch (ValueKind.of(value)) {
            case MODEL -> model((JsonWritable) value);
            case JSON -> json((Json) value);
            case MAP -> object((Map<?, ?>) value);
            case LIST -> array((Collection<?>) value);
            case NUMBER, FLOATING, BOOLEAN -> literal(PlainText.of(value));
            case INSTANT -> literal(isComplete ? EpochTime.of(value).exact() : PlainText.of(value));
            case TEXT, FORMATTED, OTHER -> text(PlainText.of(value));
        };
    }

    private JsonOutput model(JsonWritable model) {
        model.writeTo(this);
        return this;
    }

    private JsonOutput object(Map<?, ?> map) {
        startObject();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            name((String) field.getKey());
            element(field.getValue());
        }
        return endObject();
    }

    private JsonOutput array(Collection<?> list) {
        separate();
        write('[');
        comma = false;
        for (Object element : list) {
            element(element);
        }
        write(']');
        comma = true;
        return this;
    }

    private void element(@Nullable Object value) {
        if (value == null) {
            literal("null");
        } else {
            value(value);
        }
    }

    private JsonOutput literal(String text) {
        separate();
        plain(text);
        comma = true;
        return this;
    }

    private JsonOutput text(String text) {
        separate();
        string(text);
        comma = true;
        return this;
    }

    JsonOutput name(String name) {
        separate();
        string(name);
        write(':');
        comma = false;
        return this;
    }

    private void separate() {
        if (comma) {
            write(',');
        }
    }

    private void string(String text) {
        makeRoom(text.length() + 2);
        bytes[size++] = '"';
        int plain = plain(text);
        if (plain < text.length()) {
            withEscapes(text, plain);
        }
        write('"');
    }

    /** Writes a text from a position on. */
    private void withEscapes(String text, int from) {
        int plain = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || isLone(text, i)) {
                write(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                escape(c);
                plain = i + 1;
            }
        }
        write(text.substring(plain).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the ASCII characters at the start that need no escape, as most texts have no others. Returns how many these are. */
    private int plain(String text) {
        int length = text.length();
        makeRoom(length);
        byte[] to = bytes;
        int start = size;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                break;
            }
            to[start + i] = (byte) c;
            i++;
        }
        size = start + i;
        return i;
    }

    private void write(int oneByte) {
        makeRoom(1);
        bytes[size++] = (byte) oneByte;
    }

    private void write(byte[] more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void makeRoom(int more) {
        int sum = Math.addExact(size, more);
        if (sum > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(sum, Math.min(LARGEST, 2L * sum)));
        }
    }

    /** Returns whether a character is half of a surrogate pair, which UTF-8 cannot encode. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void escape(char c) {
        write('\\');
        if (c == '"' || c == '\\') {
            write(c);
            return;
        }
        write('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            write(HEX[(c >> shift) & 0xf]);
        }
    }

    /** Returns the output in UTF-8. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns the output. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
