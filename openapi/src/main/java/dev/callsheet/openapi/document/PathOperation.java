package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * An operation of a document.
 *
 * @param path the path, as the document has it
 * @param item the path item that has the operation
 * @param verb the HTTP verb in lowercase; OpenAPI has more of them than the language
 * @param node the operation itself
 * @param position where the document names the verb
 */
public record PathOperation(String path, YamlNode item, String verb, YamlNode node, Position position) {
    private static final Set<String> VERBS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query", "connect");

    public PathOperation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(position, "position");
    }

    /** Returns whether an entry of a path item is an operation, in whatever case its verb is written. */
    public static boolean isVerb(Entry entry) {
        return VERBS.contains(entry.name().toLowerCase(Locale.ROOT));
    }
}
