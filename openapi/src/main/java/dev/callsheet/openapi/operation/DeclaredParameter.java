package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import java.util.Optional;

/**
 * A parameter that the document declares.
 *
 * @param node the parameter, its reference followed
 * @param position where the operation or path declares or refers to it
 */
record DeclaredParameter(Place place, String name, YamlNode node, Position position) {
    /** Returns whether it is the same parameter: names of headers ignore case (RFC 9110 section 5.1). */
    boolean isSame(DeclaredParameter other) {
        return place == other.place
                && (place == Place.HEADER ? name.equalsIgnoreCase(other.name) : name.equals(other.name));
    }

    /** Returns its schema; empty if it has none. */
    Optional<YamlNode> schema() {
        return Nodes.child(node, "schema")
                .or(() -> Nodes.entries(node, "content").stream()
                        .findFirst()
                        .flatMap(content -> Nodes.child(content.value(), "schema")))
                .or(() -> Nodes.child(node, "type").map(type -> node));
    }

    /** Returns the media type of its value; empty if it is sent by its style. */
    Optional<MediaType> content() {
        return Nodes.entries(node, "content").stream().findFirst().map(content -> MediaType.of(content.name()));
    }

    String style() {
        return Nodes.text(node, "style").orElse(place == Place.QUERY || place == Place.COOKIE ? "form" : "simple");
    }

    /** Returns whether each element or property is sent by itself. */
    boolean isExploded() {
        return Nodes.text(node, "explode").map("true"::equalsIgnoreCase).orElse(style().equals("form"));
    }
}
