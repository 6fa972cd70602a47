package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.source.ContentHash;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Resolution.Found;
import dev.callsheet.openapi.document.Resolution.Nowhere;
import dev.callsheet.openapi.finding.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An OpenAPI document with the files that it refers to, in the form of OpenAPI 3. Not thread-safe. */
public final class Document {
    private final SourceFiles files;
    private final Findings findings;
    private final Resolver resolver;
    private final SharedParts shared;
    private final Form form;

    private Document(SourceFiles files, Version version, YamlMapping root, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.resolver = new Resolver(files);
        YamlMapping joined = new SplitRoot(resolver).joined(root);
        this.shared = new SharedParts(joined, resolver);
        this.form = switch (version) {
            case V2 -> new Upgrade(joined, resolver, findings);
            case V3 -> Form.asWritten(joined);
        };
    }

    /**
     * Reads a document. A document of Swagger 2.0 is brought into the form of OpenAPI 3.0.
     *
     * @param shownAs the file as messages show it
     * @param diagnostics takes what makes the document unreadable
     * @param findings takes other faults, also those of references that are followed later
     * @return the document; empty if it cannot be read
     */
    public static Optional<Document> read(Path file, String shownAs, Diagnostics diagnostics, Findings findings) {
        return SourceFiles.open(file, shownAs, diagnostics, findings).flatMap(files -> {
            YamlNode root = files.root().root();
            return Version.of(root, diagnostics, findings)
                    .map(version -> new Document(files, version, (YamlMapping) root, findings));
        });
    }

    /** Returns the document itself. */
    public YamlMapping root() {
        return form.root();
    }

    /** Follows the {@code $ref} of a node to its end; returns the node itself if it has none, or one that leads nowhere. */
    public YamlNode follow(YamlNode node) {
        return reference(node).map(Reference::target).orElse(node);
    }

    /** Returns where the {@code $ref} of a node leads in the end; empty if it has none, or one that leads nowhere. */
    public Optional<Reference> reference(YamlNode node) {
        return Resolver.referenceOf(node).flatMap(this::referenceTo);
    }

    /** Returns where a text leads that is a reference, as in the mapping of a discriminator; empty if it leads nowhere. */
    public Optional<Reference> referenceTo(YamlScalar reference) {
        Resolution end = resolver.resolve(reference);
        if (end instanceof Nowhere nowhere) {
            findings.add(nowhere.kind(), reference.position(), nowhere.message(), nowhere.detail());
            return Optional.empty();
        }
        return Optional.of(form.target(reference, shared.component(((Found) end).reference())));
    }

    /** Returns all operations, in the order of the document. */
    public List<PathOperation> operations() {
        List<PathOperation> operations = new ArrayList<>();
        for (Entry path : Nodes.entries(root(), "paths")) {
            YamlNode item = follow(path.value());
            for (Entry verb : path.name().startsWith("x-") ? List.<Entry>of() : Nodes.entries(item)) {
                YamlNode node = follow(verb.value());
                if (PathOperation.isVerb(verb) && node instanceof YamlMapping) {
                    String name = verb.name().toLowerCase(Locale.ROOT);
                    operations.add(new PathOperation(path.name(), item, name, node, verb.position()));
                }
            }
        }
        return operations;
    }

    /** Returns the JSON pointer (RFC 6901) of what is at a position; an empty string for the whole document. */
    public String pointer(Position position) {
        return files.pointer(position.copy(0));
    }

    /** Returns the {@link ContentHash} of each file that was read so far; an empty text for one that does not exist or is unreadable. */
    public Map<Path, String> hashes() {
        return files.hashes();
    }

    /** Returns the lines of all files, to show in messages. */
    public SourceLines lines() {
        return files::line;
    }
}
