package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.ContentHash;
import dev.callsheet.language.source.DecodedText;
import dev.callsheet.language.source.SourceText;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.finding.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads files in JSON or YAML, and remembers their texts, also of those that are not valid. */
final class FileReader {
    private final Findings findings;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<Path, String> hashes = new LinkedHashMap<>();

    FileReader(Findings findings) {
        this.findings = findings;
    }

    /**
     * Reads a file.
     *
     * @param name the file as messages show it
     * @return the file; empty if it cannot be read, which is reported
     */
    Optional<SourceFile> read(Path path, String name, Diagnostics diagnostics) {
        Optional<byte[]> bytes = bytes(path, name, diagnostics);
        hashes.put(path, bytes.map(ContentHash::of).orElse(""));
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        DecodedText decoded = DecodedText.of(name, bytes.get(), diagnostics);
        texts.put(name, decoded.text());
        return decoded.valid()
                ? root(decoded.text(), diagnostics).map(root -> new SourceFile(decoded.text(), root))
                : Optional.empty();
    }

    private static Optional<byte[]> bytes(Path path, String name, Diagnostics diagnostics) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length <= Limits.FILE_BYTES) {
                return Optional.of(bytes);
            }
            diagnostics.report(
                    DiagnosticCode.TOO_BIG,
                    Position.ofFile(name),
                    "the file has more than " + Limits.FILE_BYTES + " bytes");
        } catch (IOException e) {
            reportUnreadable(name, e, diagnostics);
        }
        return Optional.empty();
    }

    static void reportUnreadable(String name, IOException fault, Diagnostics diagnostics) {
        String message = fault instanceof NoSuchFileException
                ? "there is no such file"
                : "cannot be read: " + fault.getMessage();
        diagnostics.report(DiagnosticCode.UNREADABLE, Position.ofFile(name), message);
    }

    /** A text in braces or brackets may also be YAML; then what is wrong with it as JSON does not matter. */
    private Optional<YamlNode> root(SourceText text, Diagnostics diagnostics) {
        if (!startsLikeJson(text.text())) {
            return YamlReader.read(text, diagnostics, findings);
        }
        Diagnostics json = new Diagnostics();
        Optional<YamlNode> root =
                JsonReader.read(text, json, findings).or(() -> YamlReader.read(text, new Diagnostics(), findings));
        if (root.isEmpty()) {
            json.sorted().forEach(fault -> diagnostics.report(fault.code(), fault.position(), fault.message()));
        }
        return root;
    }

    private static boolean startsLikeJson(String text) {
        int start = 0;
        while (start < text.length() && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start < text.length() && "{[\"".indexOf(text.charAt(start)) >= 0;
    }

    /** Returns the hash of each file that was read; an empty text for one that could not be. */
    Map<Path, String> hashes() {
        return Collections.unmodifiableMap(hashes);
    }

    /** Notes that a file was looked for, and does not exist. */
    void missing(Path path) {
        hashes.putIfAbsent(path, "");
    }

    /** Returns the line at a position of a file that was read. */
    Optional<String> line(Position position) {
        return Optional.ofNullable(texts.get(position.file())).flatMap(text -> text.line(position.line()));
    }
}
