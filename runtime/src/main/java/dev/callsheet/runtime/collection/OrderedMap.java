package dev.callsheet.runtime.collection;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that keeps its insertion order, which {@link Map#copyOf} does not, and that is recognised as immutable,
 * so that it is copied only once.
 *
 * @param <T> the values
 */
public final class OrderedMap<T> extends AbstractMap<String, T> {
    private final Map<String, T> entries;

    private OrderedMap(Map<String, T> entries) {
        entries.forEach((key, value) -> {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, key);
        });
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * Wraps a map that keeps its order, such as a {@link LinkedHashMap}, and that nobody else may hold or change.
     *
     * @throws NullPointerException if a key or value is null
     */
    public static <T> Map<String, T> of(Map<String, T> entries) {
        return entries.isEmpty() ? Map.of() : new OrderedMap<>(entries);
    }

    /**
     * Returns an immutable copy in the same order, or the map itself if it is one already.
     *
     * @throws NullPointerException if a key or value is null
     */
    public static <T> Map<String, T> copyOf(Map<String, T> map) {
        return map instanceof OrderedMap<T> ? map : of(new LinkedHashMap<>(map));
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
