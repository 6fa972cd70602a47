package dev.callsheet.runtime.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Finds the values inside of a {@link Json}, each as its own bytes. */
final class JsonWalk {
    private static final byte[] NOTHING = {};

    private JsonWalk() {}

    /** Returns the kind of a value by its first byte, since its text is known to be valid. */
    static Json.Kind kind(byte[] utf8) {
        int at = 0;
        while (at < utf8.length && utf8[at] <= ' ') {
            at++;
        }
        if (at == utf8.length) {
            return Json.Kind.MISSING;
        }
        return switch (utf8[at]) {
            case '{' -> Json.Kind.OBJECT;
            case '[' -> Json.Kind.LIST;
            case '"' -> Json.Kind.TEXT;
            case 't', 'f' -> Json.Kind.BOOLEAN;
            case 'n' -> Json.Kind.NULL;
            default -> Json.Kind.NUMBER;
        };
    }

    static Json get(Json json, Object[] path) {
        Json at = json;
        for (Object step : path) {
            at = at.part(step(at.bytes(), step));
        }
        return at;
    }

    private static byte[] step(byte[] utf8, Object step) {
        Json.Kind kind = kind(utf8);
        if (step instanceof String name) {
            return kind == Json.Kind.OBJECT ? field(utf8, name) : NOTHING;
        } else if (step instanceof Integer index) {
            return kind == Json.Kind.LIST ? element(utf8, index) : NOTHING;
        }
        throw new IllegalArgumentException("A step must be the name of a field or the index of an element, not a "
                + (step == null ? "null" : step.getClass().getName()) + ".");
    }

    private static byte[] field(byte[] utf8, String name) {
        byte[] found = NOTHING;
        try (JsonParser parser = opened(utf8)) {
            String next;
            while ((next = parser.nextName()) != null) {
                parser.nextToken();
                if (next.equals(name)) {
                    found = value(parser, utf8);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return found;
    }

    private static byte[] element(byte[] utf8, int index) {
        try (JsonParser parser = opened(utf8)) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i == index) {
                    return value(parser, utf8);
                }
                parser.skipChildren();
            }
        }
        return NOTHING;
    }

    static Map<String, Json> fields(Json json) {
        Map<String, Json> fields = new LinkedHashMap<>();
        try (JsonParser parser = opened(json.bytes())) {
            String name;
            while ((name = parser.nextName()) != null) {
                parser.nextToken();
                fields.put(name, json.part(value(parser, json.bytes())));
            }
        }
        return Collections.unmodifiableMap(fields);
    }

    static List<Json> elements(Json json) {
        List<Json> elements = new ArrayList<>();
        try (JsonParser parser = opened(json.bytes())) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(json.part(value(parser, json.bytes())));
            }
        }
        return Collections.unmodifiableList(elements);
    }

    /** Returns a parser inside of an object or list. */
    private static JsonParser opened(byte[] utf8) {
        JsonParser parser = Jackson.parser(utf8, 0, utf8.length);
        parser.nextToken();
        return parser;
    }

    /** Returns the bytes of the current value, and moves to its end. */
    private static byte[] value(JsonParser parser, byte[] utf8) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return Arrays.copyOfRange(utf8, from, (int) parser.currentLocation().getByteOffset());
    }
}
