package dev.callsheet.runtime.spi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

record ObjectReader<T>(Function<JsonInput, T> fields) implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        return in.startObject() ? fields.apply(in) : null;
    }
}
