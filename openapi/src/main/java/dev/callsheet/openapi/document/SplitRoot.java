package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Resolution.Found;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the parts of a document of which the list itself is in another file, as {@code paths: {$ref: paths.yaml}}: no version of OpenAPI
 * allows that, but tools do. Each part in such a list becomes a reference to it.
 */
final class SplitRoot {
    private static final Set<String> LISTS =
            Set.of("paths", "webhooks", "definitions", "parameters", "responses", "securityDefinitions");

    private final Resolver resolver;

    SplitRoot(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Returns the document with these lists in place. */
    YamlMapping joined(YamlMapping root) {
        Members members = new Members();
        for (Entry entry : root.entries()) {
            boolean list = LISTS.contains(entry.name());
            members.put(new Entry(
                    entry.key(),
                    list
                            ? list(entry.value())
                            : entry.name().equals("components") ? components(entry.value()) : entry.value()));
        }
        return members.build(root.position());
    }

    private YamlNode components(YamlNode node) {
        Optional<Reference> elsewhere = target(node);
        YamlNode components = elsewhere.map(Reference::target).orElse(node);
        Members members = new Members();
        for (Entry entry : Nodes.entries(components)) {
            YamlNode section = elsewhere.isEmpty()
                    ? list(entry.value())
                    : listed(entry.value(), target(entry.value()).orElseGet(() -> child(elsewhere.get(), entry)));
            members.put(new Entry(entry.key(), section));
        }
        return components instanceof YamlMapping ? members.build(components.position()) : node;
    }

    private YamlNode list(YamlNode node) {
        return target(node).map(target -> listed(node, target)).orElse(node);
    }

    private YamlNode listed(YamlNode node, Reference list) {
        Members members = new Members();
        for (Entry entry : Nodes.entries(list.target())) {
            boolean refers = Resolver.referenceOf(entry.value()).isPresent();
            members.put(refers ? entry : new Entry(entry.key(), referenceTo(child(list, entry))));
        }
        if (Resolver.referenceOf(node).isPresent()) {
            Nodes.entries(node).stream()
                    .filter(entry -> !entry.name().equals("$ref"))
                    .forEach(members::put);
        }
        return members.build(node.position());
    }

    private static Reference child(Reference parent, Entry entry) {
        return new Reference(parent.file(), JsonPointer.child(parent.tokens(), entry.name()), entry.value());
    }

    private static YamlNode referenceTo(Reference target) {
        String fragment = "#" + JsonPointer.fragment(target.tokens());
        YamlScalar text = Members.text(fragment, target.target().position());
        return new Members().put("$ref", text, text.position()).build(text.position());
    }

    private Optional<Reference> target(YamlNode node) {
        return Resolver.referenceOf(node)
                .map(resolver::resolve)
                .filter(Found.class::isInstance)
                .map(found -> ((Found) found).reference());
    }
}
