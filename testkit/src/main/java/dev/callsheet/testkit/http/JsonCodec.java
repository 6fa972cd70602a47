package dev.callsheet.testkit.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses and writes JSON. */
public final class JsonCodec {
    /** Decimals are kept digit by digit, so that an example is served as it is written. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonCodec() {}

    /**
     * Parses what a client sent.
     *
     * @throws JacksonException if the text is not valid JSON
     */
    public static JsonNode parse(String json) {
        JsonNode node = MAPPER.readTree(json);
        return node.isMissingNode() ? MAPPER.nullNode() : node;
    }

    /**
     * Parses what a test or a spec says.
     *
     * @param what names the text in the message
     * @throws IllegalArgumentException if the text is not valid JSON
     */
    public static JsonNode parseGiven(String what, String json) {
        try {
            return parse(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    what + " is not valid JSON: " + reason(e) + ". Text: " + Excerpt.of(json), e);
        }
    }

    /** Returns why text is not valid JSON, on one line and without the position, which says little about a short text. */
    public static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        int place = message.indexOf(" (start marker at ");
        return (place < 0 ? message : message.substring(0, place)).replaceAll("\\s+", " ");
    }

    /** Returns a new empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Returns a string without quotes, anything else as JSON. */
    public static String plain(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
