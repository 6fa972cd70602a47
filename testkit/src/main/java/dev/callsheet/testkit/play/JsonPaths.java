package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * Returns the object with the value at a path. Anything on the way that is not an object, or not a list before {@code [0]}, is
     * replaced by one.
     */
    static JsonObject put(JsonObject root, String path, JsonValue value) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        int list = step.indexOf('[');
        String key = list < 0 ? step : step.substring(0, list);
        Map<String, JsonValue> members = new LinkedHashMap<>(root.members());
        JsonValue old = members.get(key);
        members.put(
                key,
                list < 0
                        ? below(old, dot, path, value)
                        : elements(old, step.substring(list), inner -> below(inner, dot, path, value)));
        return JsonValue.object(members);
    }

    private static JsonValue below(@Nullable JsonValue old, int dot, String path, JsonValue value) {
        return dot < 0 ? value : put(objectOrEmpty(old), path.substring(dot + 1), value);
    }

    /** Returns the list with a value at a position; missing elements before it are empty objects. */
    private static JsonValue elements(
            @Nullable JsonValue old, String indexes, Function<@Nullable JsonValue, JsonValue> value) {
        int end = indexes.indexOf(']');
        int index = Integer.parseInt(indexes.substring(1, end));
        List<JsonValue> items = new ArrayList<>(old instanceof JsonArray array ? array.items() : List.of());
        while (items.size() <= index) {
            items.add(JsonValue.object(Map.of()));
        }
        String rest = indexes.substring(end + 1);
        items.set(index, rest.isEmpty() ? value.apply(items.get(index)) : elements(items.get(index), rest, value));
        return JsonValue.array(items);
    }

    private static JsonObject objectOrEmpty(@Nullable JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.object(Map.of());
    }
}
