package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the values of keys in mappings, quickly also if a mapping has thousands. */
final class KeyIndex {
    private static final int SMALL = 16;

    private final IdentityHashMap<YamlMapping, Map<String, YamlNode>> values = new IdentityHashMap<>();

    /** Returns the value of a key, null included; empty if the node is not a mapping or has no such key. */
    Optional<YamlNode> value(YamlNode node, String key) {
        if (!(node instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        return mapping.entries().size() <= SMALL
                ? mapping.entry(key).map(Entry::value)
                : Optional.ofNullable(
                        values.computeIfAbsent(mapping, KeyIndex::index).get(key));
    }

    private static Map<String, YamlNode> index(YamlMapping mapping) {
        Map<String, YamlNode> index = new HashMap<>();
        mapping.entries().forEach(entry -> index.put(entry.name(), entry.value()));
        return index;
    }
}
