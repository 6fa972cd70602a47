package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas of a file that have a name of their own: {@code $id}, {@code $anchor} or {@code $dynamicAnchor} of JSON Schema 2020-12. */
final class Anchored {
    private final String file;
    private final Map<String, Reference> ids = new HashMap<>();
    private final Map<String, Reference> anchors = new HashMap<>();
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<String> tokens = new ArrayDeque<>();

    Anchored(String file, YamlNode root) {
        this.file = file;
        visit(root);
    }

    Optional<Reference> id(String id) {
        return Optional.ofNullable(ids.get(id));
    }

    Optional<Reference> anchor(String anchor) {
        return Optional.ofNullable(anchors.get(anchor));
    }

    private void visit(YamlNode node) {
        if (node instanceof YamlMapping mapping && seen.add(node)) {
            mapping.entries().forEach(entry -> {
                if (entry.value() instanceof YamlScalar scalar) {
                    name(entry.name(), scalar.text(), mapping);
                }
                visit(entry.name(), entry.value());
            });
        } else if (node instanceof YamlSequence list && seen.add(node)) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(String.valueOf(i), list.items().get(i));
            }
        }
    }

    private void visit(String token, YamlNode child) {
        tokens.addLast(token);
        visit(child);
        tokens.removeLast();
    }

    private void name(String key, String name, YamlMapping schema) {
        switch (key) {
            case "$id" -> ids.putIfAbsent(name, here(schema));
            case "$anchor", "$dynamicAnchor" -> anchors.putIfAbsent(name, here(schema));
            default -> {}
        }
    }

    private Reference here(YamlMapping schema) {
        return new Reference(file, List.copyOf(tokens), schema);
    }
}
