package dev.callsheet.openapi.write;

import dev.callsheet.language.source.YamlNode.Refused;

/** A node that was rejected when it was read: no spec that was made has one. */
final class Unwritable {
    private Unwritable() {}

    static IllegalArgumentException of(Refused node) {
        return new IllegalArgumentException("the node at " + node.position() + " was rejected");
    }
}
