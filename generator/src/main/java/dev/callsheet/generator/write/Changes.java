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

/** What it takes to bring an output folder up to date. */
final class Changes {
    private final OutputFolder output;
    private final SortedMap<String, String> wanted;
    private final Manifest before;
    private final Manifest after = Manifest.empty();
    private final MarkedFiles marked;
    private final SortedMap<String, Path> changed = new TreeMap<>();
    private final SortedMap<String, Path> stale = new TreeMap<>();
    private final SortedMap<Path, Path> renamed = new TreeMap<>();
    private final Diagnostics findings = new Diagnostics();

    private Changes(OutputFolder output, SortedMap<String, String> wanted, Manifest before, MarkedFiles marked) {
        this.output = output;
        this.wanted = wanted;
        this.before = before;
        this.marked = marked;
    }

    /**
     * @param wanted texts by path below the folder
     * @param before what was generated into it before
     */
    static Changes of(OutputFolder output, SortedMap<String, String> wanted, Manifest before, MarkedFiles marked)
            throws IOException {
        Changes changes = new Changes(output, wanted, before, marked);
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            changes.want(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (String path : before.paths()) {
            if (!wanted.containsKey(path)) {
                changes.unwant(path);
            }
        }
        return changes;
    }

    private void want(String path, byte[] text) throws IOException {
        after.add(path, text);
        Optional<Path> file = output.resolve(path);
        if (file.isEmpty()) {
            findings.report(
                    DiagnosticCode.OUTSIDE_OUTPUT,
                    Position.ofFile(path),
                    Words.quote(path) + " would be written outside the output folder",
                    "remove the symbolic link from the output folder");
            return;
        }
        Optional<byte[]> found = OutputFolder.read(file.get());
        if (found.isPresent() && Arrays.equals(found.get(), text)) {
            return;
        }
        if (OutputFolder.exists(file.get())
                && !found.map(each -> before.lists(path) || marked.isMarked(each))
                        .orElse(false)) {
            findings.report(
                    DiagnosticCode.FOREIGN_FILE,
                    Position.ofFile(path),
                    Words.quote(path) + " is in the output folder but was not generated",
                    "move the file, or generate into another folder");
        }
        changed.put(path, file.get());
    }

    private void unwant(String path) throws IOException {
        Optional<Path> file = output.resolve(path);
        Optional<byte[]> found = file.isEmpty() ? Optional.empty() : OutputFolder.read(file.get());
        if (found.isEmpty()) {
            return;
        }
        if (before.has(path, found.get())) {
            stale.put(path, file.get());
            return;
        }
        // Under its name it would be compiled, and fail every build for which it has no classes any more.
        Path free = OutputFolder.freeName(file.get(), ".edited");
        renamed.put(file.get(), free);
        findings.report(
                DiagnosticCode.EDITED_FILE,
                Position.ofFile(path),
                Words.quote(path) + " is no longer generated but was edited by hand, so it was renamed",
                "it is now " + Words.quote(output.path(free))
                        + ", which is not compiled; delete it if you do not need it");
    }

    /** Returns whether nothing may be changed. */
    boolean rejected() {
        return findings.hasErrors();
    }

    void apply(StateFolder state) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        changed.forEach((path, file) -> texts.put(file, wanted.get(path)));
        state.replace(output, texts, stale.values(), renamed, before, after);
    }

    WriteResult result() {
        if (rejected()) {
            return new WriteResult(List.of(), List.of(), List.of(), findings.sorted());
        }
        List<String> unchanged = wanted.keySet().stream()
                .filter(path -> !changed.containsKey(path))
                .toList();
        return new WriteResult(
                List.copyOf(changed.keySet()), unchanged, List.copyOf(stale.keySet()), findings.sorted());
    }
}
