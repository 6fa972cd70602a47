package dev.callsheet.language.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamLocation;

/**
 * An immutable JSON value, RFC 8259. A parsed one knows its position. Two values are equal if they are the same JSON at the same
 * position; compare their {@link JsonText#write text} to ignore positions.
 */
public sealed interface JsonValue {
    /** Returns where the value begins, lines and columns from 1; {@link TokenStreamLocation#NA} if it was not parsed. */
    TokenStreamLocation location();

    /** Returns the name of the kind of value with its article, such as {@code an object}. */
    String kind();

    /** Writes the value. */
    void writeTo(JsonGenerator out);

    /** An object, its members in the order of the text. */
    record JsonObject(Map<String, JsonValue> members, TokenStreamLocation location) implements JsonValue {
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "an object";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartObject();
            members.forEach((name, member) -> {
                out.writeName(name);
                member.writeTo(out);
            });
            out.writeEndObject();
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> items, TokenStreamLocation location) implements JsonValue {
        public JsonArray {
            items = List.copyOf(items);
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "an array";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeStartArray();
            items.forEach(item -> item.writeTo(out));
            out.writeEndArray();
        }
    }

    /** A string. */
    record JsonString(String text, TokenStreamLocation location) implements JsonValue {
        public JsonString {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "a string";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeString(text);
        }
    }

    /** A number, exactly as it was written. */
    record JsonNumber(BigDecimal number, TokenStreamLocation location) implements JsonValue {
        public JsonNumber {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeNumber(number);
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(boolean value, TokenStreamLocation location) implements JsonValue {
        public JsonBoolean {
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "a boolean";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeBoolean(value);
        }
    }

    /** {@code null}. */
    record JsonNull(TokenStreamLocation location) implements JsonValue {
        public JsonNull {
            Objects.requireNonNull(location, "location");
        }

        @Override
        public String kind() {
            return "null";
        }

        @Override
        public void writeTo(JsonGenerator out) {
            out.writeNull();
        }
    }

    /** Returns an object without a position. */
    static JsonObject object(Map<String, JsonValue> members) {
        return new JsonObject(members, TokenStreamLocation.NA);
    }

    /** Returns an array without a position. */
    static JsonArray array(List<? extends JsonValue> items) {
        return new JsonArray(new ArrayList<>(items), TokenStreamLocation.NA);
    }

    /** Returns a string without a position. */
    static JsonString string(String text) {
        return new JsonString(text, TokenStreamLocation.NA);
    }

    /** Returns a number without a position. */
    static JsonNumber number(BigDecimal number) {
        return new JsonNumber(number, TokenStreamLocation.NA);
    }

    /** Returns a boolean without a position. */
    static JsonBoolean bool(boolean value) {
        return new JsonBoolean(value, TokenStreamLocation.NA);
    }

    /** Returns a null without a position. */
    static JsonNull nullValue() {
        return new JsonNull(TokenStreamLocation.NA);
    }
}
