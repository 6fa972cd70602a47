package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a mapping that takes the place of another one. */
final class Members {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Adds an entry, or replaces the one of its key. */
    Members put(Entry entry) {
        entries.put(entry.name(), entry);
        return this;
    }

    /** Adds the entry of a key of a node, if the node has it. */
    Members copy(YamlNode from, String key) {
        Nodes.entry(from, key).ifPresent(this::put);
        return this;
    }

    /** Adds the value of an entry under another key. */
    Members put(String key, Entry from) {
        return put(key, from.value(), from.position());
    }

    /** Adds a key that was made from what is at a position. */
    Members put(String key, YamlNode value, Position at) {
        return put(new Entry(text(key, at), value));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<Position> start() {
        return entries.values().stream().findFirst().map(Entry::position);
    }

    YamlMapping build(Position position) {
        return new YamlMapping(List.copyOf(entries.values()), position);
    }

    static YamlScalar text(String text, Position at) {
        return new YamlScalar(text, false, null, at);
    }

    static YamlScalar bool(boolean value, Position at) {
        return new YamlScalar(String.valueOf(value), true, null, at);
    }
}
