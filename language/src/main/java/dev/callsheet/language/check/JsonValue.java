package dev.callsheet.language.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where it stands. */
sealed interface JsonValue {
    /** Line and column, from 1. */
    TokenStreamLocation location();

    /** What people call it, with its article. */
    String kind();

    record JsonObject(Map<String, JsonValue> members, TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    record JsonArray(List<JsonValue> items, TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "an array";
        }
    }

    record JsonText(String text, TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "a string";
        }
    }

    record JsonNumber(BigDecimal number, TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record JsonFlag(boolean value, TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    record JsonNull(TokenStreamLocation location) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }

    /**
     * Parses a whole text.
     *
     * @throws JacksonException where the text is no JSON, with the place
     */
    static JsonValue parse(String text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "there is nothing in it");
            }
            JsonValue value = read(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "there is more after the value");
            }
            return value;
        }
    }

    private static JsonValue read(JsonParser parser) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, read(parser));
                }
                yield new JsonObject(members, location);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(read(parser));
                }
                yield new JsonArray(items, location);
            }
            case VALUE_STRING -> new JsonText(parser.getString(), location);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getDecimalValue(), location);
            case VALUE_TRUE -> new JsonFlag(true, location);
            case VALUE_FALSE -> new JsonFlag(false, location);
            default -> new JsonNull(location);
        };
    }
}
