package dev.callsheet.runtime.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record UnionReader<T>(
        String discriminator,
        boolean ofTexts,
        Function<String, @Nullable JsonReader<? extends T>> variant,
        Function<Json, T> unknown)
        implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        return in.startObject() ? in.variant(this) : null;
    }

    @Override
    public String nothing() {
        return "{}";
    }
}
