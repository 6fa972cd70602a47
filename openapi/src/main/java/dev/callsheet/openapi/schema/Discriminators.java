package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects of a document are told apart by a field. A schema with a {@code discriminator} lists its variants in {@code oneOf} or
 * {@code anyOf}, or they are the schemas whose {@code allOf} refers to it (OpenAPI 3.1, section 4.8.25).
 */
final class Discriminators {
    private final Document document;
    private final Map<Reference, List<Reference>> children = new HashMap<>();
    private final Map<Reference, Set<String>> properties = new HashMap<>();

    Discriminators(Document document) {
        this.document = document;
        Nodes.child(document.root(), "components")
                .ifPresent(components -> Nodes.entries(components, "schemas").forEach(this::addChild));
        walk(document.root());
    }

    private void addChild(Entry schema) {
        Optional<Reference> child = self(schema);
        for (YamlNode part : Nodes.items(schema.value(), "allOf")) {
            document.reference(part)
                    .filter(base -> child.isPresent())
                    .ifPresent(base -> children.computeIfAbsent(base, key -> new ArrayList<>())
                            .add(child.get()));
        }
    }

    private Optional<Reference> self(Entry schema) {
        return document.reference(
                refTo("#/components/schemas/" + schema.name().replace("~", "~0").replace("/", "~1"), schema));
    }

    private static YamlMapping refTo(String pointer, Entry at) {
        return new YamlMapping(
                List.of(new Entry(
                        new YamlNode.YamlScalar("$ref", false, null, at.position()),
                        new YamlNode.YamlScalar(pointer.replace("%", "%25"), false, null, at.position()))),
                at.position());
    }

    private void walk(YamlNode root) {
        Deque<YamlNode> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            YamlNode node = left.pop();
            property(node).ifPresent(property -> {
                for (Reference variant : listed(node)) {
                    properties
                            .computeIfAbsent(variant, key -> new LinkedHashSet<>())
                            .add(property);
                }
            });
            Nodes.entries(node).forEach(entry -> left.push(entry.value()));
            Nodes.items(node).forEach(left::push);
        }
        // Variants of a base schema: whatever includes it, at any distance.
        for (Reference base : List.copyOf(children.keySet())) {
            property(base.target())
                    .ifPresent(property -> heirs(base)
                            .forEach(heir -> properties
                                    .computeIfAbsent(heir, key -> new LinkedHashSet<>())
                                    .add(property)));
        }
    }

    private List<Reference> listed(YamlNode schema) {
        List<Reference> listed = new ArrayList<>();
        for (String key : List.of("oneOf", "anyOf")) {
            Nodes.items(schema, key)
                    .forEach(branch -> document.reference(branch).ifPresent(listed::add));
        }
        return listed;
    }

    /** Returns the field that tells the variants of a schema apart; empty if the schema has none. */
    static Optional<String> property(YamlNode schema) {
        return Nodes.child(schema, "discriminator").flatMap(discriminator -> Nodes.text(discriminator, "propertyName"));
    }

    /** Returns the discriminators of the unions that a schema is a variant of. */
    Set<String> ofVariant(Reference schema) {
        return properties.getOrDefault(schema, Set.of());
    }

    /** Returns whether a schema stands for all that include it. */
    boolean isBase(Reference schema) {
        return property(schema.target()).isPresent()
                && Nodes.items(schema.target(), "oneOf").isEmpty()
                && Nodes.items(schema.target(), "anyOf").isEmpty()
                && children.containsKey(schema);
    }

    /** Returns the schemas that include another, at any distance, in the order of the document. */
    Set<Reference> heirs(Reference base) {
        Set<Reference> heirs = new LinkedHashSet<>();
        addHeirs(base, heirs);
        return heirs;
    }

    private void addHeirs(Reference base, Set<Reference> heirs) {
        for (Reference child : children.getOrDefault(base, List.of())) {
            if (heirs.add(child)) {
                addHeirs(child, heirs);
            }
        }
    }

    /** Returns the schemas of {@code discriminator.mapping} with their tags; a value is a reference or the name of a schema. */
    Map<Reference, List<String>> mapping(YamlNode schema) {
        Map<Reference, List<String>> tags = new LinkedHashMap<>();
        Nodes.child(schema, "discriminator").ifPresent(discriminator -> {
            for (Entry entry : Nodes.entries(discriminator, "mapping")) {
                if (entry.value() instanceof YamlNode.YamlScalar target) {
                    boolean name = target.text().matches("[A-Za-z0-9._-]+")
                            && !target.text().matches(".*\\.(ya?ml|json)");
                    document.reference(refTo(name ? "#/components/schemas/" + target.text() : target.text(), entry))
                            .ifPresent(variant -> tags.computeIfAbsent(variant, key -> new ArrayList<>())
                                    .add(entry.name()));
                }
            }
        });
        return tags;
    }
}
