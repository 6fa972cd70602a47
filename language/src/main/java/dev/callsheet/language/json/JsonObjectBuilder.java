package dev.callsheet.language.json;

import dev.callsheet.language.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object, its members in the order in which they are added. Not thread-safe. */
public final class JsonObjectBuilder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    /** Adds a member, or replaces the one of that name. */
    public JsonObjectBuilder put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /** Adds a string; null becomes a JSON null. */
    public JsonObjectBuilder put(String name, @Nullable String value) {
        return put(name, value == null ? JsonValue.nullValue() : JsonValue.string(value));
    }

    /** Adds a boolean. */
    public JsonObjectBuilder put(String name, boolean value) {
        return put(name, JsonValue.bool(value));
    }

    /** Adds an array of strings. */
    public JsonObjectBuilder put(String name, List<String> values) {
        return put(name, JsonValue.array(values.stream().map(JsonValue::string).toList()));
    }

    /** Builds the object. */
    public JsonObject build() {
        return JsonValue.object(members);
    }
}
