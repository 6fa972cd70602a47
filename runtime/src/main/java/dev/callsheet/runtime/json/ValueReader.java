package dev.callsheet.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record ValueReader<T extends OpenValue>(Function<String, T> of) implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        String value = in.string();
        return value == null ? null : of.apply(value);
    }
}
