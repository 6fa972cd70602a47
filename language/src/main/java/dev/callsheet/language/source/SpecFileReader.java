package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles.ExampleFile;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and parses the files of one spec. */
final class SpecFileReader {
    private final Storage storage;
    private final String prefix;
    private final String shownAs;
    private final Diagnostics diagnostics;
    private final Map<String, SourceText> texts = new HashMap<>();
    private final List<SpecFile> yaml = new ArrayList<>();
    private final List<ExampleFile> examples = new ArrayList<>();
    private boolean complete = true;
    private long total;

    SpecFileReader(Storage storage, String prefix, String shownAs, Diagnostics diagnostics) {
        this.storage = storage;
        this.prefix = prefix;
        this.shownAs = shownAs.equals(".") ? "" : shownAs;
        this.diagnostics = diagnostics;
    }

    SpecFiles readAll() {
        List<String> paths =
                storage.paths().stream().filter(path -> path.startsWith(prefix)).toList();
        if (paths.size() > Limits.FILES) {
            fail(DiagnosticCode.TOO_BIG, shown(""), "the spec has more than " + Limits.FILES + " files");
        } else {
            paths.forEach(path -> read(path, path.substring(prefix.length())));
        }
        Map<String, SourceText> known = Map.copyOf(texts);
        return new SpecFiles(
                yaml,
                examples,
                position -> Optional.ofNullable(known.get(position.file())).flatMap(text -> text.line(position.line())),
                complete);
    }

    private void read(String path, String name) {
        if (name.endsWith(".yml")) {
            diagnostics.report(
                    DiagnosticCode.IGNORED_FILE,
                    Position.ofFile(shown(name)),
                    "this file is ignored",
                    "rename it: the names of YAML files must end in .yaml");
            return;
        }
        Optional<SourceText> text = bytes(path, name).flatMap(bytes -> decode(shown(name), bytes));
        if (text.isEmpty()) {
            complete = false;
            return;
        }
        if (name.endsWith(".json")) {
            String method = name.substring(name.lastIndexOf('/') + 1, name.length() - ".json".length());
            examples.add(new ExampleFile(method, text.get().text(), new Position(shown(name), 1, 1)));
            return;
        }
        Optional<YamlNode> root = YamlParser.parse(text.get(), diagnostics);
        root.ifPresentOrElse(node -> yaml.add(new SpecFile(name, node)), () -> complete = false);
    }

    private Optional<byte[]> bytes(String path, String name) {
        try (InputStream in = storage.open(path)) {
            byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            total += bytes.length;
            if (bytes.length > Limits.FILE_BYTES) {
                return fail(
                        DiagnosticCode.TOO_BIG, shown(name), "the file has more than " + Limits.FILE_BYTES + " bytes");
            }
            if (total > Limits.SPEC_BYTES) {
                return fail(
                        DiagnosticCode.TOO_BIG,
                        shown(name),
                        "the files of the spec up to this one have more than " + Limits.SPEC_BYTES + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            return fail(DiagnosticCode.UNREADABLE, shown(name), "cannot be read: " + e.getMessage());
        }
    }

    private Optional<SourceText> decode(String file, byte[] bytes) {
        DecodedText decoded = DecodedText.of(file, bytes, diagnostics);
        texts.put(file, decoded.text());
        return decoded.valid() ? Optional.of(decoded.text()) : Optional.empty();
    }

    private <T> Optional<T> fail(DiagnosticCode code, String file, String message) {
        complete = false;
        diagnostics.report(code, Position.ofFile(file), message);
        return Optional.empty();
    }

    /** Returns the name that messages show. */
    private String shown(String name) {
        return shownAs.isEmpty() || shownAs.endsWith("/") ? shownAs + prefix + name : shownAs + "/" + prefix + name;
    }
}
