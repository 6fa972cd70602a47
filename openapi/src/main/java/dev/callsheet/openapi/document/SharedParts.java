package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.document.Resolution.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The components of a document that are in other files. Other files refer to them directly; a reference is to the component all the
 * same, so that it has the name that the document gives it.
 */
final class SharedParts {
    private final String file;
    private final Resolver resolver;
    private final Map<Reference, Reference> components = new HashMap<>();

    SharedParts(YamlMapping root, Resolver resolver) {
        this.file = root.position().file();
        this.resolver = resolver;
        for (String section : List.of("definitions", "parameters", "responses")) {
            Nodes.child(root, section).ifPresent(parts -> add(List.of(section), parts));
        }
        Nodes.entries(root, "components")
                .forEach(section -> add(List.of("components", section.name()), section.value()));
    }

    private void add(List<String> place, YamlNode parts) {
        for (Entry part : Nodes.entries(parts)) {
            Resolver.referenceOf(part.value())
                    .map(resolver::resolve)
                    .filter(Found.class::isInstance)
                    .map(found -> ((Found) found).reference())
                    .filter(end -> !end.file().equals(file))
                    .ifPresent(end -> components.putIfAbsent(
                            end, new Reference(file, JsonPointer.child(place, part.name()), end.target())));
        }
    }

    /** Returns the component that a reference leads to; the reference itself if it leads to something else. */
    Reference component(Reference end) {
        return components.getOrDefault(end, end);
    }
}
