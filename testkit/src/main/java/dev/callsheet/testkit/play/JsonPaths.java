package dev.callsheet.testkit.play;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows the dotted paths of a spec ({@code meta.next_cursor}) in JSON. */
final class JsonPaths {
    private JsonPaths() {}

    /** Returns the value at a path; null if there is none. */
    static @Nullable JsonNode at(JsonNode root, String path) {
        JsonNode node = root;
        for (String key : path.split("\\.")) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }

    /** Sets the value at a path. Anything on the way that is not an object is replaced by one. */
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
}
