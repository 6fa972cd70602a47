package dev.callsheet.testkit;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as text and back, and the dotted paths of a spec ({@code response_metadata.next_cursor}) in it. */
final class JsonText {
    /** Decimals are kept digit by digit: an example is served as it is written. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** @throws JacksonException if the text is no JSON */
    static JsonNode parse(String json) {
        JsonNode node = MAPPER.readTree(json);
        return node.isMissingNode() ? MAPPER.nullNode() : node;
    }

    /**
     * Reads what a test wrote.
     *
     * @param what names it in the message
     * @throws IllegalArgumentException if the text is no JSON
     */
    static JsonNode parseFor(String what, String json) {
        try {
            return parse(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(what + " is no JSON: " + reason(e) + ". Text: " + cut(json), e);
        }
    }

    /** What is wrong with text that is no JSON, in one line and without its place, which says little in a short text. */
    static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int place = message.indexOf(" (start marker at ");
        return (place < 0 ? message : message.substring(0, place)).replaceAll("\\s+", " ");
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A string without quotes, anything else as JSON. */
    static String plain(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** The value at a path; null where there is none. */
    static @Nullable JsonNode at(JsonNode root, String path) {
        JsonNode node = root;
        for (String key : path.split("\\.")) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }

    /** Sets the value at a path; what stands in the way and is no object gives way to one. */
    static void put(ObjectNode root, String path, JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            root.set(path, value);
            return;
        }
        String key = path.substring(0, dot);
        ObjectNode child = root.get(key) instanceof ObjectNode object ? object : root.putObject(key);
        put(child, path.substring(dot + 1), value);
    }

    /** A value short enough for a message. */
    static String cut(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }
}
