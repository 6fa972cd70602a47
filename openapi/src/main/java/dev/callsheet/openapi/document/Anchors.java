package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The anchors of a YAML file. A few aliases of aliases stand for billions of values, so what they repeat is counted. */
final class Anchors {
    private final Map<String, YamlNode> nodes = new HashMap<>();
    private final IdentityHashMap<YamlNode, Extent> extents = new IdentityHashMap<>();
    private long aliased;

    /** Defines an anchor; a later one of the same name replaces it. */
    void define(String name, YamlNode node) {
        nodes.put(name, node);
    }

    /**
     * Returns what an alias stands for.
     *
     * @throws UnreadableException if there is no such anchor before it, or the file becomes too big with it
     */
    YamlNode use(String name, int depth, Position position) {
        YamlNode node = nodes.get(name);
        if (node == null) {
            throw new UnreadableException(
                    DiagnosticCode.YAML_SYNTAX,
                    position,
                    "the alias " + Words.quote("*" + name) + " has no anchor before it");
        }
        Extent extent = extent(node);
        aliased += extent.values;
        if (aliased > Limits.ALIASED) {
            throw new UnreadableException(
                    DiagnosticCode.TOO_BIG, position, "aliases repeat more than " + Limits.ALIASED + " values");
        }
        if (depth - 1 + extent.levels > Limits.DEPTH) {
            throw UnreadableException.tooDeep(position);
        }
        return node;
    }

    private Extent extent(YamlNode node) {
        Extent known = extents.get(node);
        if (known != null) {
            return known;
        }
        long values = 1;
        int levels = 0;
        for (YamlNode child : children(node)) {
            Extent extent = extent(child);
            values = Math.min(values + extent.values, Integer.MAX_VALUE);
            levels = Math.max(levels, extent.levels);
        }
        boolean nests = node instanceof YamlMapping || node instanceof YamlSequence;
        Extent extent = new Extent(values, levels + (nests ? 1 : 0));
        extents.put(node, extent);
        return extent;
    }

    private static List<YamlNode> children(YamlNode node) {
        return node instanceof YamlMapping mapping
                ? mapping.entries().stream().map(YamlNode.Entry::value).toList()
                : Nodes.items(node);
    }

    /**
     * How big a node is with what aliases in it stand for.
     *
     * @param levels the levels of mappings and lists
     */
    private record Extent(long values, int levels) {}
}
