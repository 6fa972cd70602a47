package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.openapi.finding.Findings;
import java.nio.file.Path;
import java.util.Optional;

/** An OpenAPI document with the files that it refers to, in the form of OpenAPI 3. Not thread-safe. */
public final class Document {
    private Document() {}

    /**
     * Reads a document. A document of Swagger 2.0 is brought into the form of OpenAPI 3.0.
     *
     * @param shownAs the file as messages show it
     * @param diagnostics takes what makes the document unreadable
     * @param findings takes other faults, also those of references that are followed later
     * @return the document; empty if it cannot be read
     */
    public static Optional<Document> read(Path file, String shownAs, Diagnostics diagnostics, Findings findings) {
        throw new UnsupportedOperationException();
    }

    /** Returns the document itself. */
    public YamlMapping root() {
        throw new UnsupportedOperationException();
    }

    /** Follows the {@code $ref} of a node to its end; returns the node itself if it has none, or one that leads nowhere. */
    public YamlNode follow(YamlNode node) {
        return reference(node).map(Reference::target).orElse(node);
    }

    /** Returns where the {@code $ref} of a node leads in the end; empty if it has none, or one that leads nowhere. */
    public Optional<Reference> reference(YamlNode node) {
        throw new UnsupportedOperationException();
    }

    /** Returns the JSON pointer (RFC 6901) of what is at a position; an empty text for the whole document. */
    public String pointer(Position position) {
        throw new UnsupportedOperationException();
    }

    /** Returns the lines of all files, to show in messages. */
    public SourceLines lines() {
        throw new UnsupportedOperationException();
    }
}
