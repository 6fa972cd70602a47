package dev.callsheet.runtime.json;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

record NumberReader<T extends OpenNumber>(LongFunction<T> of) implements JsonReader<T> {
    @Override
    public @Nullable T read(JsonInput in) {
        Long value = in.longInteger();
        return value == null ? null : of.apply(value);
    }
}
