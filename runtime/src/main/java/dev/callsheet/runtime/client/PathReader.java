package dev.callsheet.runtime.client;

import dev.callsheet.runtime.json.FieldNames;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text or number at the end of a path, and nothing else.
 *
 * @param names the first name of the path
 * @param value reads what the field holds
 */
record PathReader(FieldNames names, JsonReader<String> value) implements JsonReader<String> {
    /** Returns the reader of a path: field names joined with dots. */
    static PathReader of(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? new PathReader(FieldNames.of(path), JsonInput::plain)
                : new PathReader(FieldNames.of(path.substring(0, dot)), of(path.substring(dot + 1)));
    }

    /** Returns the value; null if the path leads to none. */
    @Override
    public @Nullable String read(JsonInput in) {
        String found = null;
        if (in.startObject()) {
            while (in.nextField(names) != JsonInput.END) {
                found = value.read(in);
            }
        }
        return found;
    }
}
