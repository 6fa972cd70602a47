package dev.callsheet.openapi.sheet;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which declared types the nodes of a spec name. */
public final class TypeUses {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    /** A type in full is not longer. */
    private static final int LONGEST = 1_000;

    private static final Set<String> TEXTS =
            Set.of("summary", "description", "deprecated", "default", "example", "pattern", "const", "path");

    private final Map<String, YamlNode> declared;
    private final Map<String, Set<String>> uses = new HashMap<>();

    private TypeUses(Map<String, YamlNode> declared) {
        this.declared = Map.copyOf(declared);
        declared.forEach((name, node) -> uses.put(name, of(node)));
    }

    /** Returns the uses of these types. */
    public static TypeUses among(Map<String, YamlNode> declared) {
        return new TypeUses(declared);
    }

    /** Returns the types that a declared one names. */
    public Set<String> ofType(String name) {
        return uses.getOrDefault(name, Set.of());
    }

    /** Returns the types that a node names. */
    public Set<String> of(YamlNode node) {
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
        } else if (node instanceof YamlScalar scalar && scalar.text().length() < LONGEST) {
            Matcher names = NAME.matcher(scalar.text());
            while (names.find()) {
                if (declared.containsKey(names.group())) {
                    found.add(names.group());
                }
            }
        }
    }
}
