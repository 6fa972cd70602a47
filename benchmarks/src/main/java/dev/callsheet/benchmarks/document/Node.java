package dev.callsheet.benchmarks.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes objects of a JSON document that keep the order in which their keys are written. */
final class Node {
    private Node() {}

    static Map<String, Object> of() {
        return new LinkedHashMap<>();
    }

    static Map<String, Object> of(String key, Object value) {
        Map<String, Object> node = of();
        node.put(key, value);
        return node;
    }

    static Map<String, Object> of(String key, Object value, String key2, Object value2) {
        Map<String, Object> node = of(key, value);
        node.put(key2, value2);
        return node;
    }
}
