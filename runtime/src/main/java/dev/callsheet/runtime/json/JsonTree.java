package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON as nested maps and lists of strings, numbers, booleans and null, to look at more than once. */
final class JsonTree {
    private JsonTree() {}

    /** A number as it is written. */
    record NumberText(String text, boolean isInteger) implements JsonWritable {
        @Override
        public void writeTo(JsonOutput out) {
            out.json(Json.of(text));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Returns the one value of a text that is known to be valid. */
    static @Nullable Object of(byte[] source, int from, int to) {
        try (JsonParser parser = Jackson.parser(source, from, to)) {
            parser.nextToken();
            return read(parser);
        }
    }

    private static @Nullable Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> new NumberText(parser.getString(), true);
            case VALUE_NUMBER_FLOAT -> new NumberText(parser.getString(), false);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, read(parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser));
        }
        return list;
    }
}
