package dev.callsheet.openapi.operation;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.language.source.YamlNode.YamlSequence;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.repair.Repair;
import dev.callsheet.openapi.schema.SchemaTypes;
import dev.callsheet.openapi.schema.TypeChanges;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a small document becomes. Mappings are shown in one line. */
final class Imported {
    private final Findings findings = new Findings();
    private final Sheet sheet;

    private Imported(Document document) {
        sheet = new Sheet(document.root().position());
        SchemaTypes types = new SchemaTypes(document, sheet, findings, TypeChanges.NONE);
        new Operations(document, sheet, types, findings).translate();
        types.finish();
    }

    /** Imports a document without its first lines. */
    static Imported of(String text) {
        return ofWhole("openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\n"
                + (text.contains("servers:") && text.startsWith("servers")
                        ? ""
                        : "servers: [{url: 'https://pets.example.com/v1'}]\n")
                + text);
    }

    /** Imports a document with one operation, {@code GET /pets} or what the text says otherwise. */
    static Imported ofOperation(String verb, String path, String operation) {
        return of("paths:\n  " + path + ":\n    " + verb + ":\n" + operation.indent(6));
    }

    static Imported ofWhole(String text) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            Path file = Files.createTempFile("document", ".yaml");
            try {
                Files.writeString(file, text);
                return new Imported(Document.read(file, "pets.yaml", diagnostics, new Findings())
                        .orElseThrow(() -> new AssertionError(diagnostics.sorted())));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a key of {@code api.yaml}; empty if it is absent. */
    String api(String key) {
        return sheet.api().get(key).map(Imported::shown).orElse("");
    }

    /** Returns a key of the only method; empty if it is absent. */
    String method(String key) {
        List<Entry> methods = sheet.declarations(Section.METHODS);
        if (methods.size() != 1) {
            throw new AssertionError(names(Section.METHODS));
        }
        return key(methods.get(0), key);
    }

    /** Returns a key of what is declared under a name; empty if it is absent. */
    String declared(Section section, String name, String key) {
        return sheet.declarations(section).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .map(entry -> key(entry, key))
                .orElseThrow(() -> new AssertionError(names(section)));
    }

    private static String key(Entry declared, String key) {
        return ((YamlMapping) declared.value())
                .entry(key)
                .map(entry -> shown(entry.value()))
                .orElse("");
    }

    List<String> names(Section section) {
        return sheet.declarations(section).stream().map(Entry::name).toList();
    }

    /** Returns all findings, as {@code KIND message}, with the detail after a slash. */
    List<String> findings() {
        return findings.all().stream()
                .map(found ->
                        found.kind() + " " + found.message() + (found.detail().isEmpty() ? "" : " / " + found.detail()))
                .toList();
    }

    /** Returns what the checks of the language have against the spec. */
    List<String> mended() {
        Findings mended = new Findings();
        new Repair(model -> List.of(), mended).mend(sheet.files());
        return mended.all().stream()
                .map(found -> found.message() + " / " + found.detail())
                .toList();
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + ": " + shown(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Imported::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof YamlScalar scalar ? scalar.text() : "?";
    }
}
