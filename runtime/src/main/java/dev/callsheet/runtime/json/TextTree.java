package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON as nested lists and maps of texts, which is what a form or a query can hold. */
public final class TextTree {
    private TextTree() {}

    /**
     * Returns the value: a map, a list, or a string for anything else; numbers and booleans as they are written.
     *
     * @param value a generated model or a {@link Json}
     * @throws IllegalArgumentException if the value contains null, which a text cannot express
     */
    public static Object of(Object value) {
        byte[] utf8 = new JsonOutput().value(value).toBytes();
        try (JsonParser parser = Jackson.parser(utf8, 0, utf8.length)) {
            parser.nextToken();
            return read(parser);
        } catch (JacksonException failure) {
            throw Jackson.translate(failure);
        }
    }

    private static Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> throw new IllegalArgumentException("Null can only be sent in JSON.");
            default -> parser.getString();
        };
    }

    private static Map<String, Object> map(JsonParser parser) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, read(parser));
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser));
        }
        return list;
    }
}
