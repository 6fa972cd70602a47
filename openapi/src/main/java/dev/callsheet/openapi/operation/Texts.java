package dev.callsheet.openapi.operation;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.text.PlainText;
import java.util.Optional;

/** The texts of everything but schemas. */
final class Texts {
    private Texts() {}

    /** Returns the {@code description} of a node in plain text; empty if it has none. */
    static Optional<String> description(YamlNode node) {
        return Nodes.text(node, "description")
                .map(PlainText::of)
                .map(PlainText::whole)
                .filter(text -> !text.isBlank());
    }

    /** Returns the {@code description} of a node in plain text, or else a text made of a name. */
    static String description(YamlNode node, String name) {
        return description(node).orElseGet(() -> PlainText.ofName(name));
    }

    /** Returns a text of one line in plain text, with a full stop; empty if there is none. */
    static Optional<String> sentence(Optional<String> text) {
        return text.map(PlainText::of)
                .map(PlainText::whole)
                .map(plain -> plain.replaceAll("\\s+", " ").strip())
                .filter(plain -> !plain.isEmpty())
                .map(Texts::ended);
    }

    private static String ended(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isLetterOrDigit(last) || "`)'\"]".indexOf(last) >= 0 ? text + "." : text;
    }
}
