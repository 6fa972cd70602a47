package dev.callsheet.openapi.sheet;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The family that alone uses a type, directly or through other types. */
final class TypeOwners {
    /** Several families, or none. */
    private static final String ALL = "";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Set<String> TEXTS =
            Set.of("summary", "description", "deprecated", "default", "example", "values", "pattern", "const", "path");

    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private TypeOwners() {}

    static TypeOwners of(Sheet sheet) {
        TypeOwners owners = new TypeOwners();
        for (Section section : List.of(Section.MODELS, Section.ENUMS, Section.UNIONS)) {
            sheet.declarations(section).forEach(type -> owners.uses.put(type.name(), Set.of()));
        }
        for (Section section : List.of(Section.MODELS, Section.ENUMS, Section.UNIONS)) {
            sheet.declarations(section).forEach(type -> owners.uses.put(type.name(), owners.names(type.value())));
        }
        sheet.declarations(Section.METHODS)
                .forEach(method -> owners.own(Layout.family(method.name()), owners.names(method.value())));
        return owners;
    }

    String of(String type) {
        return owners.getOrDefault(type, ALL);
    }

    /** Each type changes its owner at most twice, so that the whole takes time in proportion to the spec. */
    private void own(String family, Set<String> types) {
        Deque<String> left = new ArrayDeque<>(types);
        while (!left.isEmpty()) {
            String type = left.pop();
            String before = owners.get(type);
            String owner = before == null || before.equals(family) ? family : ALL;
            if (!owner.equals(before)) {
                owners.put(type, owner);
                left.addAll(uses.getOrDefault(type, Set.of()));
            }
        }
    }

    /** Returns the declared types that a node names. */
    private Set<String> names(YamlNode node) {
        Set<String> found = new LinkedHashSet<>();
        collect(node, found);
        return found;
    }

    private void collect(YamlNode node, Set<String> found) {
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (!TEXTS.contains(entry.name()) || !(entry.value() instanceof YamlScalar)) {
                    collect(entry.value(), found);
                }
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, found));
        } else if (node instanceof YamlScalar scalar && scalar.text().length() < 1_000) {
            Matcher names = NAME.matcher(scalar.text());
            while (names.find()) {
                if (uses.containsKey(names.group())) {
                    found.add(names.group());
                }
            }
        }
    }
}
