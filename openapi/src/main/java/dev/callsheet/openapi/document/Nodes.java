package dev.callsheet.openapi.document;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads values of a document. A value of another kind than asked for counts as absent: real documents have many faults. A plain scalar has
 * the type of the JSON schema of YAML 1.2, section 10.2.
 */
public final class Nodes {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private Nodes() {}

    /** What a scalar is in JSON. */
    public enum ScalarType {
        /** A text. */
        STRING,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code null}. */
        NULL
    }

    /** Returns what a scalar is in JSON. */
    public static ScalarType typeOf(YamlScalar scalar) {
        if (!scalar.plain()) {
            return ScalarType.STRING;
        }
        return switch (scalar.text()) {
            case "", "null", "~", "Null", "NULL" -> ScalarType.NULL;
            case "true", "false", "True", "False", "TRUE", "FALSE" -> ScalarType.BOOLEAN;
            default -> NUMBER.matcher(scalar.text()).matches() ? ScalarType.NUMBER : ScalarType.STRING;
        };
    }

    /** Returns whether a node is {@code null}. */
    public static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && typeOf(scalar) == ScalarType.NULL;
    }

    /** Returns the value of a key; empty if the node is not a mapping, or the key is absent or null. */
    public static Optional<YamlNode> child(YamlNode node, String key) {
        return entry(node, key).map(Entry::value);
    }

    /** Returns the entry of a key, as {@link #child}. */
    public static Optional<Entry> entry(YamlNode node, String key) {
        return node instanceof YamlMapping mapping
                ? mapping.entry(key).filter(entry -> !isNull(entry.value()))
                : Optional.empty();
    }

    /** Returns the text of the scalar of a key, whatever its type but null. */
    public static Optional<String> text(YamlNode node, String key) {
        return child(node, key).flatMap(Nodes::text);
    }

    /** Returns the text of a scalar, whatever its type; empty if the node is not a scalar. */
    public static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Returns whether the value of a key is {@code true}. */
    public static boolean isTrue(YamlNode node, String key) {
        return text(node, key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Returns the entries of the mapping of a key; empty if there is none. */
    public static List<Entry> entries(YamlNode node, String key) {
        return child(node, key).map(Nodes::entries).orElse(List.of());
    }

    /** Returns the entries of a mapping; empty if the node is not one. */
    public static List<Entry> entries(YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    /** Returns the items of the list of a key; empty if there is none. */
    public static List<YamlNode> items(YamlNode node, String key) {
        return child(node, key).map(Nodes::items).orElse(List.of());
    }

    /** Returns the items of a list; empty if the node is not one. */
    public static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    /** Returns the scalars in the list of a key as texts. */
    public static List<String> texts(YamlNode node, String key) {
        return items(node, key).stream().flatMap(item -> text(item).stream()).toList();
    }
}
