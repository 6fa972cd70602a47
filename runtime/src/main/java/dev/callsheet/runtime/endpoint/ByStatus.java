package dev.callsheet.runtime.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What applies to an HTTP status: that of the status itself ({@code 404}), else that of its class ({@code 4XX}), else the
 * default. Immutable.
 *
 * @param <T> what applies
 */
final class ByStatus<T> {
    /** What applies to each status without an entry. */
    static final String DEFAULT = "default";

    private final Map<String, T> entries;

    private ByStatus(Map<String, T> entries) {
        this.entries = entries;
    }

    static <T> ByStatus<T> of(Map<String, T> entries) {
        return new ByStatus<>(Map.copyOf(entries));
    }

    /** Returns this with other entries, which replace those of the same status. */
    ByStatus<T> and(Map<String, T> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, T> all = new LinkedHashMap<>(entries);
        all.putAll(others);
        return of(all);
    }

    /** Returns what applies to a status; null if nothing does. */
    @Nullable
    T find(int status) {
        T exact = entries.get(Integer.toString(status));
        if (exact != null) {
            return exact;
        }
        T ofClass = entries.get(status / 100 + "XX");
        return ofClass != null ? ofClass : entries.get(DEFAULT);
    }
}
