package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows the dotted paths of a spec ({@code meta.next_cursor}) in JSON. */
final class JsonPaths {
    private JsonPaths() {}

    /** Returns the value at a path; null if there is none. */
    static @Nullable JsonValue at(JsonValue root, String path) {
        JsonValue value = root;
        for (String key : path.split("\\.")) {
            value = value instanceof JsonObject object ? object.members().get(key) : null;
        }
        return value;
    }

    /** Returns the object with the value at a path. Anything on the way that is not an object is replaced by one. */
    static JsonObject put(JsonObject root, String path, JsonValue value) {
        int dot = path.indexOf('.');
        String key = dot < 0 ? path : path.substring(0, dot);
        Map<String, JsonValue> members = new LinkedHashMap<>(root.members());
        members.put(key, dot < 0 ? value : put(objectOrEmpty(members.get(key)), path.substring(dot + 1), value));
        return JsonValue.object(members);
    }

    private static JsonObject objectOrEmpty(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.object(Map.of());
    }
}
