package dev.callsheet.runtime.spi;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An immutable map that keeps its order, which those of the JDK do not, and that can be told from others, so that it is copied once. */
final class FixedMap<T> extends AbstractMap<String, T> {
    private final Map<String, T> entries;

    /** Takes over a map that keeps its order: nobody else may have it. */
    FixedMap(Map<String, T> entries) {
        entries.forEach((key, value) -> {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, key);
        });
        this.entries = Collections.unmodifiableMap(entries);
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        return entries.get(key);
    }
}
