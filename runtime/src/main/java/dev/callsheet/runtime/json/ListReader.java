package dev.callsheet.runtime.json;

import java.util.List;

record ListReader<T>(JsonReader<T> element) implements JsonReader<List<T>> {
    @Override
    public List<T> read(JsonInput in) {
        return in.list(element);
    }
}
