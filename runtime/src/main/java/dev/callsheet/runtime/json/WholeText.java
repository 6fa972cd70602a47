package dev.callsheet.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads a text as one value. It is refused if it is plainly something else than what is expected. */
final class WholeText {
    private WholeText() {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it is not valid JSON, or not a value of this kind
     */
    static <T> T parse(JsonReader<T> reader, String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        JsonInput in = JsonInput.of(utf8, null, null);
        T value = read(reader, in);
        String missing = in.missingAtTop();
        if (missing != null && isMostlyUnknown(in.unknownAtTop(), utf8)) {
            throw new IllegalArgumentException("The JSON is an object of another kind: it has no `" + missing
                    + "`, and most of its fields are unknown.");
        }
        return value;
    }

    /**
     * Reads a text that a response contains: nothing in it that is unknown or missing is refused.
     *
     * @throws IllegalArgumentException if it is not valid JSON, or another kind of value
     */
    static <T> T parsePart(JsonReader<T> reader, String json) {
        return read(reader, JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null));
    }

    private static <T> T read(JsonReader<T> reader, JsonInput in) {
        T value = in.document(reader);
        if (value == null) {
            throw new IllegalArgumentException("The JSON is not a value of the expected kind.");
        }
        return value;
    }

    /** An object that lacks a field may be a part of what is expected; one that also has others is something else. */
    private static boolean isMostlyUnknown(int unknown, byte[] utf8) {
        return unknown > 1
                && JsonTree.of(utf8, 0, utf8.length) instanceof Map<?, ?> fields
                && 2 * unknown > fields.size();
    }
}
