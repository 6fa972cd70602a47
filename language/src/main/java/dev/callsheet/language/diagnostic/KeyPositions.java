package dev.callsheet.language.diagnostic;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the keys of an element stand. A model's element has one position; a finding about one of its keys ({@code example},
 * {@code max}) points at that key's value. Not thread-safe.
 */
public final class KeyPositions {
    private final Map<Position, Map<String, Position>> keys = new HashMap<>();

    /** Notes where the value of an element's key stands. */
    public void put(Position element, String key, Position value) {
        keys.computeIfAbsent(element, position -> new HashMap<>()).put(key, value);
    }

    /** Whether the element has the key at all, with a good value or not. */
    public boolean has(Position element, String key) {
        return keys.getOrDefault(element, Map.of()).containsKey(key);
    }

    /** Where the value of an element's key stands; the element itself where it has no such key. */
    public Position of(Position element, String key) {
        return keys.getOrDefault(element, Map.of()).getOrDefault(key, element);
    }
}
