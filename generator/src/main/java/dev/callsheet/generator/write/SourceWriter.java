package dev.callsheet.generator.write;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings an output folder up to date. A file is touched only if its text differs; a manifest in the folder lists what
 * was generated, and nothing else is ever overwritten or deleted.
 */
public final class SourceWriter {
    private final String mark;

    /**
     * @param mark how every generated file begins
     */
    public SourceWriter(String mark) {
        this.mark = mark;
    }

    /**
     * Writes files and deletes those of an earlier run that are not among them.
     *
     * @param folder the output folder; created if it does not exist
     * @param files texts by path below the folder, with {@code /} between names
     * @throws IOException if a file cannot be read or written; each file is then either as before or complete
     */
    public WriteResult write(Path folder, Map<String, String> files) throws IOException {
        return run(folder, files, true);
    }

    /** Returns the result that {@link #write} would have; changes nothing. */
    public WriteResult preview(Path folder, Map<String, String> files) throws IOException {
        return run(folder, files, false);
    }

    private WriteResult run(Path root, Map<String, String> files, boolean forReal) throws IOException {
        OutputFolder folder = new OutputFolder(root);
        Manifest before = Manifest.read(folder.root());
        SortedMap<String, byte[]> wanted = new TreeMap<>();
        files.forEach((path, text) -> wanted.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Diagnostics findings = new Diagnostics();
        SortedMap<String, Path> changed = changed(folder, wanted, before, findings);
        SortedMap<String, Path> stale = new TreeMap<>();
        SortedMap<String, String> kept = new TreeMap<>();
        sortOut(folder, wanted, before, stale, kept, findings);
        if (findings.hasErrors()) {
            return new WriteResult(List.of(), List.of(), List.of(), findings.sorted());
        }
        if (forReal) {
            apply(folder, wanted, changed, stale, Manifest.of(wanted, kept));
        }
        List<String> unchanged = wanted.keySet().stream()
                .filter(path -> !changed.containsKey(path))
                .toList();
        return new WriteResult(
                List.copyOf(changed.keySet()), unchanged, List.copyOf(stale.keySet()), findings.sorted());
    }

    /** Returns the files whose text differs from that on disk. */
    private SortedMap<String, Path> changed(
            OutputFolder folder, Map<String, byte[]> wanted, Manifest before, Diagnostics findings) throws IOException {
        SortedMap<String, Path> changed = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            Optional<Path> target = folder.resolve(file.getKey());
            if (target.isEmpty()) {
                findings.report(
                        DiagnosticCode.OUTSIDE_OUTPUT,
                        Position.ofFile(file.getKey()),
                        Words.quote(file.getKey()) + " would be written outside the output folder",
                        "remove the symbolic link from the output folder");
                continue;
            }
            Optional<byte[]> found = OutputFolder.read(target.get());
            if (found.isPresent() && Arrays.equals(found.get(), file.getValue())) {
                continue;
            }
            if (OutputFolder.exists(target.get())
                    && !before.lists(file.getKey())
                    && !found.map(this::isOurs).orElse(false)) {
                findings.report(
                        DiagnosticCode.FOREIGN_FILE,
                        Position.ofFile(file.getKey()),
                        Words.quote(file.getKey()) + " is in the output folder but was not generated",
                        "move the file, or generate into another folder");
            }
            changed.put(file.getKey(), target.get());
        }
        return changed;
    }

    private boolean isOurs(byte[] content) {
        byte[] start = mark.getBytes(StandardCharsets.UTF_8);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Sorts the files that only an earlier run generated: those that nobody edited are stale, others are kept. */
    private static void sortOut(
            OutputFolder folder,
            Map<String, byte[]> wanted,
            Manifest before,
            Map<String, Path> stale,
            Map<String, String> kept,
            Diagnostics findings)
            throws IOException {
        for (Map.Entry<String, String> listed : before.hashes().entrySet()) {
            Optional<Path> target = folder.resolve(listed.getKey());
            Optional<byte[]> found = wanted.containsKey(listed.getKey()) || target.isEmpty()
                    ? Optional.empty()
                    : OutputFolder.read(target.get());
            if (found.isEmpty()) {
                continue;
            }
            if (Manifest.hash(found.get()).equals(listed.getValue())) {
                stale.put(listed.getKey(), target.get());
            } else {
                kept.put(listed.getKey(), listed.getValue());
                findings.report(
                        DiagnosticCode.EDITED_FILE,
                        Position.ofFile(listed.getKey()),
                        Words.quote(listed.getKey()) + " is no longer generated but was edited by hand, so it was kept",
                        "delete the file, or move it out of the output folder");
            }
        }
    }

    private static void apply(
            OutputFolder folder,
            Map<String, byte[]> wanted,
            Map<String, Path> changed,
            Map<String, Path> stale,
            Manifest after)
            throws IOException {
        Map<Path, byte[]> contents = new TreeMap<>();
        changed.forEach((path, target) -> contents.put(target, wanted.get(path)));
        if (!contents.isEmpty() || !stale.isEmpty()) {
            folder.change(contents, stale.values());
        }
        Path manifest = folder.root().resolve(Manifest.FILE);
        Optional<byte[]> found = OutputFolder.read(manifest);
        if (found.isEmpty() || !Arrays.equals(found.get(), after.bytes())) {
            // Last, so that after a failure the next run still knows what was generated before.
            folder.change(Map.of(manifest, after.bytes()), List.of());
        }
    }
}
