package dev.callsheet.language.diagnostic;

import java.util.HashMap;
import java.util.Map;

/**
 * The positions of the keys of elements. An element of the model has one position; a diagnostic about one of its keys, such as
 * {@code example}, points at the value of the key. Not thread-safe.
 */
public final class KeyPositions {
    private final Map<Position, Map<String, Position>> keys = new HashMap<>();

    /** Adds the position of the value of an element's key. */
    public void put(Position element, String key, Position value) {
        keys.computeIfAbsent(element, position -> new HashMap<>()).put(key, value);
    }

    /** Returns whether the element has the key, with a valid value or not. */
    public boolean has(Position element, String key) {
        return keys.getOrDefault(element, Map.of()).containsKey(key);
    }

    /** Returns the position of the value of an element's key; the position of the element if it does not have the key. */
    public Position of(Position element, String key) {
        return keys.getOrDefault(element, Map.of()).getOrDefault(key, element);
    }
}
