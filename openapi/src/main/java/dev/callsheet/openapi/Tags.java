package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.sheet.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tags of a document's operations, to select methods by. */
final class Tags {
    private static final String PREFIX = "tag:";

    private final Map<String, List<String>> methods;

    private Tags(Map<String, List<String>> methods) {
        this.methods = methods;
    }

    /**
     * Returns the tags of the operations that became methods.
     *
     * @param files the spec that was made of the document
     */
    static Tags of(Document document, List<SpecFile> files) {
        Map<Position, List<String>> tags = new HashMap<>();
        document.operations()
                .forEach(operation -> tags.put(operation.position().copy(0), Nodes.texts(operation.node(), "tags")));
        Map<String, List<String>> methods = new TreeMap<>();
        for (SpecFile file : files) {
            for (Entry method : Nodes.entries(file.root(), Section.METHODS.key())) {
                tags.getOrDefault(method.position().copy(0), List.of()).stream()
                        .distinct()
                        .forEach(tag -> methods.computeIfAbsent(tag, key -> new ArrayList<>())
                                .add(method.name()));
            }
        }
        return new Tags(methods);
    }

    /**
     * Replaces each {@code tag:Pets} among patterns of methods by the names of the methods whose operation has the tag.
     *
     * @throws UnknownTagException if no operation has a tag
     */
    List<String> expand(List<String> patterns) throws UnknownTagException {
        List<String> expanded = new ArrayList<>();
        for (String pattern : patterns) {
            if (pattern.startsWith(PREFIX)) {
                expanded.addAll(tagged(pattern.substring(PREFIX.length())));
            } else {
                expanded.add(pattern);
            }
        }
        return expanded;
    }

    private List<String> tagged(String tag) throws UnknownTagException {
        List<String> tagged = methods.get(tag);
        if (tagged == null) {
            throw new UnknownTagException("No operation has the tag " + Words.quote(tag) + ": "
                    + (methods.isEmpty() ? "there are no tags" : "there are " + quoted())
                    + ".");
        }
        return tagged;
    }

    private String quoted() {
        return String.join(", ", methods.keySet().stream().map(Words::quote).toList());
    }
}
