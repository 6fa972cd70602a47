package dev.callsheet.openapi.schema;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Reference;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.name.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names of declared types: those of the schemas first, in the order of the document, then those of what is in place. */
final class TypeNames {
    /** Tokens of pointers that say where a schema is, not what it is. */
    private static final Set<String> PLACES = Set.of(
            "components",
            "schemas",
            "definitions",
            "$defs",
            "responses",
            "requestBodies",
            "parameters",
            "headers",
            "content",
            "schema",
            "paths",
            "properties",
            "allOf",
            "anyOf",
            "oneOf");

    private final Map<String, String> changed;
    private final Findings findings;
    private final Map<List<String>, String> byPlace = new HashMap<>();
    /** All names in lowercase: each is a file, on a disk that may ignore case. */
    private final Set<String> taken = new HashSet<>();

    /**
     * @param changed names that are not possible, with those to use instead
     */
    TypeNames(Document document, Map<String, String> changed, Findings findings) {
        this.changed = Map.copyOf(changed);
        this.findings = findings;
        String file = document.root().position().file();
        Nodes.child(document.root(), "components").ifPresent(components -> {
            for (Entry schema : Nodes.entries(components, "schemas")) {
                List<String> place = List.of(file, "components", "schemas", schema.name());
                byPlace.put(place, claim(TypeName.of(schema.name()), schema.position()));
            }
        });
    }

    /** Returns the name of a schema that is referred to. */
    String of(Reference reference) {
        List<String> place = new ArrayList<>(List.of(reference.file()));
        place.addAll(reference.tokens());
        String known = byPlace.get(place);
        if (known == null) {
            known = claim(TypeName.of(lastName(reference)), reference.target().position());
            byPlace.put(List.copyOf(place), known);
        }
        return known;
    }

    private static String lastName(Reference reference) {
        List<String> tokens = reference.tokens().stream()
                .filter(token -> !PLACES.contains(token) && !token.contains("/") && !token.matches("[0-9]+"))
                .toList();
        if (tokens.isEmpty()) {
            String file = reference.file().substring(reference.file().lastIndexOf('/') + 1);
            return file.contains(".") ? file.substring(0, file.indexOf('.')) : file;
        }
        boolean inside = reference.tokens().contains("properties") && tokens.size() > 1;
        return inside
                ? tokens.get(tokens.size() - 2) + "_" + tokens.get(tokens.size() - 1)
                : tokens.get(tokens.size() - 1);
    }

    /** Returns a name like this that no other type has, and reports if it had to be changed. */
    String claim(String name, Position position) {
        String wanted = changed.getOrDefault(name, name);
        if (!wanted.equals(name)) {
            findings.add(FindingKind.NAMED, position, "a schema cannot have its name in Java", wanted);
        }
        String free = wanted;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = wanted + number;
        }
        if (!free.equals(wanted)) {
            findings.add(
                    FindingKind.NAMED, position, "two types would have the same name; the second got a number", free);
        }
        return free;
    }
}
