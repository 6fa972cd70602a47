package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.openapi.document.Opened.Read;
import dev.callsheet.openapi.document.Opened.Unread;
import dev.callsheet.openapi.document.Resolution.Nowhere;
import dev.callsheet.openapi.finding.FindingKind;
import dev.callsheet.openapi.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of a document: the first one, and those that references name, in the folder of the first and below. Each is read once. */
final class SourceFiles {
    private final FileReader reader;
    private final Findings findings;
    private final Path folder;
    private final String shownFolder;
    private final SourceFile root;
    private final Map<Path, Opened> opened = new HashMap<>();
    private final Map<String, SourceFile> byName = new HashMap<>();
    private final Map<String, Pointers> pointers = new HashMap<>();
    /** The folders of files, in which the references of each are looked up. */
    private final Map<String, Path> folders = new HashMap<>();

    private SourceFiles(FileReader reader, Findings findings, Path folder, Path rootPath, SourceFile root) {
        this.reader = reader;
        this.findings = findings;
        this.folder = folder;
        this.shownFolder = root.name().substring(0, root.name().lastIndexOf('/') + 1);
        this.root = root;
        remember(rootPath, folder, root);
    }

    /** Reads the first file; empty if it cannot be read, which is reported. */
    static Optional<SourceFiles> open(Path file, String shownAs, Diagnostics diagnostics, Findings findings) {
        FileReader reader = new FileReader(findings);
        String name = shownAs.replace('\\', '/');
        return reader.read(file, name, diagnostics).flatMap(root -> {
            try {
                Path folder = parent(file.toAbsolutePath()).toRealPath();
                return Optional.of(new SourceFiles(reader, findings, folder, file.toRealPath(), root));
            } catch (IOException e) {
                FileReader.reportUnreadable(name, e, diagnostics);
                return Optional.empty();
            }
        });
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private Opened remember(Path path, Path itsFolder, SourceFile file) {
        Opened read = new Read(file);
        opened.put(path, read);
        byName.put(file.name(), file);
        folders.put(file.name(), itsFolder);
        return read;
    }

    SourceFile root() {
        return root;
    }

    /** Returns a file that was read. */
    Optional<SourceFile> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the JSON pointer of what is at a position; an empty string if it is a whole file. */
    String pointer(Position position) {
        return named(position.file())
                .map(file -> pointers.computeIfAbsent(file.name(), name -> new Pointers(file.root())))
                .map(index -> index.at(position))
                .orElse("");
    }

    /** Returns the hash of each file that a reference led to; an empty text for one that could not be read. */
    Map<Path, String> hashes() {
        return reader.hashes();
    }

    Optional<String> line(Position position) {
        return reader.line(position);
    }

    /**
     * Returns the file that a reference names.
     *
     * @param from the name of the file with the reference
     * @param path the path of the other one, relative to the folder of the first
     */
    Opened open(String from, String path) {
        try {
            Path file = folders.getOrDefault(from, folder).resolve(path).toRealPath();
            Opened before = opened.get(file);
            if (before != null) {
                return before;
            }
            if (!file.startsWith(folder)) {
                return outside(path);
            }
            if (opened.size() >= Limits.FILES) {
                return new Unread(new Nowhere(
                        FindingKind.LEFT_OUT,
                        "the document has more than " + Limits.FILES + " files; the reference was left out",
                        path));
            }
            Opened now = Files.isDirectory(file) ? missing(path) : read(file);
            opened.put(file, now);
            return now;
        } catch (IOException | InvalidPathException e) {
            if (leadsOut(from, path)) {
                return outside(path);
            }
            lookedFor(from, path);
            return missing(path);
        }
    }

    /** Returns whether a path of which nothing exists leads out of the folder. */
    private boolean leadsOut(String from, String path) {
        try {
            return !folders.getOrDefault(from, folder).resolve(path).normalize().startsWith(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void lookedFor(String from, String path) {
        try {
            reader.missing(folders.getOrDefault(from, folder).resolve(path).normalize());
        } catch (InvalidPathException e) {
            return; // no file can ever have this name
        }
    }

    private static Opened outside(String path) {
        return new Unread(new Nowhere(
                FindingKind.LEFT_OUT,
                "a reference to a file outside of the folder of the document is not followed; move the file into the folder",
                path));
    }

    private static Opened missing(String path) {
        return new Unread(Nowhere.fault("a reference names a file that does not exist; it was left out", path));
    }

    private Opened read(Path file) {
        String relative =
                folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        String name = shownFolder + relative;
        Diagnostics faults = new Diagnostics();
        Optional<SourceFile> read = reader.read(file, name, faults);
        if (read.isPresent()) {
            return remember(file, parent(file), read.get());
        }
        faults.sorted()
                .forEach(fault -> findings.add(
                        FindingKind.FAULT,
                        fault.position(),
                        "a file of the document cannot be read; references to it were left out",
                        fault.message()));
        return new Unread(Nowhere.fault("a reference names a file that cannot be read; it was left out", name));
    }
}
