package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.name.MethodName;

/**
 * An operation of the document.
 *
 * @param name the name of its method, which no other operation has
 * @param verb in capitals
 * @param path as the document has it
 * @param item the path item, its reference followed
 * @param node the operation
 * @param position the position of its key
 */
record Operation(MethodName name, String verb, String path, YamlNode item, YamlNode node, Position position) {
    /** Returns the name of its method in upper camel case, which types in place are named after. */
    String owner() {
        return CamelCase.upper(name.toString());
    }

    /** Returns whether its parameters are in the body unless the method says otherwise. */
    boolean hasBodyByDefault() {
        return verb.equals("POST") || verb.equals("PUT") || verb.equals("PATCH");
    }
}
