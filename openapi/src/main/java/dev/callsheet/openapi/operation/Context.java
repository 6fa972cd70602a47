package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.schema.SchemaTypes;
import java.util.Optional;

/** What all translators of this package need. */
record Context(Document document, SchemaTypes types, Findings findings) {
    YamlNode follow(YamlNode node) {
        return document.follow(node);
    }

    /** Returns the value of a key, its reference followed; empty if it is absent or null. */
    Optional<YamlNode> child(YamlNode node, String key) {
        return Nodes.child(node, key).map(document::follow);
    }

    void approximated(Position position, String message, String detail) {
        findings.add(FindingKind.APPROXIMATED, position, message, detail);
    }

    void leftOut(Position position, String message, String detail) {
        findings.add(FindingKind.LEFT_OUT, position, message, detail);
    }

    void fault(Position position, String message, String detail) {
        findings.add(FindingKind.FAULT, position, message, detail);
    }
}
