package dev.callsheet.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the properties of an object that have no field, as leniently as a map. For one thread.
 *
 * @param <T> the values
 */
public final class ExtraFields<T extends @Nullable Object> implements UnknownFields {
    private final JsonReader<T> reader;
    private final Set<String> others;
    private final Map<String, T> values = new LinkedHashMap<>();

    /**
     * Creates an empty collection.
     *
     * @param others keys that are not such properties, although the reader of the object does not know them
     */
    public ExtraFields(JsonReader<T> reader, String... others) {
        this.reader = reader;
        this.others = Set.of(others);
    }

    @Override
    public boolean read(String name, JsonInput in) {
        if (others.contains(name)) {
            return false;
        }
        in.readInto(values, name, reader);
        return true;
    }

    /** Returns the properties in their order, as an immutable map. */
    public Map<String, T> values() {
        return JsonInput.immutable(values, reader);
    }
}
