package dev.callsheet.runtime.json;

import org.jspecify.annotations.Nullable;

record NullableReader<T>(JsonReader<T> element) implements JsonReader<@Nullable T> {
    @Override
    public @Nullable T read(JsonInput in) {
        return element.read(in);
    }
}
