package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder with the files of a document. */
final class Folder {
    private final Path path;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Findings findings = new Findings();

    Folder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Optional<Document> tryRead(String name) {
        return Document.read(path.resolve(name), "docs/" + name, diagnostics, findings);
    }

    Document read(String name) {
        return tryRead(name).orElseThrow(() -> new AssertionError(errors()));
    }

    /** Returns what is wrong, as {@code file:line:column id message}, with the hint after a slash. */
    List<String> errors() {
        return diagnostics.sorted().stream()
                .map(found -> found.position() + " " + found.code().id() + " " + found.message()
                        + (found.hint() == null ? "" : " / " + found.hint()))
                .toList();
    }

    /** Returns the findings, as {@code file:line:column KIND message}, with the detail after a slash. */
    List<String> findings() {
        return findings.all().stream().map(Folder::text).toList();
    }

    private static String text(Finding found) {
        return found.position() + " " + found.kind() + " " + found.message()
                + (found.detail().isEmpty() ? "" : " / " + found.detail());
    }

    /** Returns the node that keys and indexes lead to, separated by {@code >}. */
    static YamlNode at(YamlNode root, String keys) {
        YamlNode node = root;
        for (String key : keys.split(">")) {
            List<YamlNode> items = Nodes.items(node);
            YamlNode from = node;
            node = items.isEmpty()
                    ? Nodes.child(node, key).orElseThrow(() -> new AssertionError(key + " is not in " + from))
                    : items.get(Integer.parseInt(key));
        }
        return node;
    }
}
