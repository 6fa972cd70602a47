package dev.callsheet.runtime.json;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

record ObjectReader<T>(BiFunction<JsonInput, FieldNames, T> fields, FieldNames names) implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        return in.startObject() ? fields.apply(in, names) : null;
    }
}
