package dev.callsheet.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record ObjectReader<T>(Function<JsonInput, T> fields, FieldNames names) implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        return in.startObject() ? in.within(names, fields) : null;
    }

    @Override
    public String nothing() {
        return "{}";
    }
}
