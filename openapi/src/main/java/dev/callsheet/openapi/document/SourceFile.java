package dev.callsheet.openapi.document;

import dev.callsheet.language.source.SourceText;
import dev.callsheet.language.source.YamlNode;

/**
 * A file of a document.
 *
 * @param text the text, with the name of the file as messages show it
 * @param root what the file has
 */
record SourceFile(SourceText text, YamlNode root) {
    String name() {
        return text.name();
    }
}
