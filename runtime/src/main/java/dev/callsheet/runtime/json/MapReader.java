package dev.callsheet.runtime.json;

import java.util.Map;

record MapReader<T>(JsonReader<T> value) implements JsonReader<Map<String, T>> {
    @Override
    public Map<String, T> read(JsonInput in) {
        return in.map(value);
    }
}
