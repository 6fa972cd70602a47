package dev.callsheet.generator.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings an output folder up to date. A file is touched only if its text differs; a manifest lists what was generated, and nothing else is ever
 * overwritten or deleted. A run that is killed at any point leaves each file as it was or complete, and the next run finds all of them.
 */
public final class SourceWriter {
    private final MarkedFiles marked;
    private final OutputFolder output;
    private final StateFolder state;

    /**
     * @param mark how every generated file begins
     * @param outputDirectory the output folder; created if it does not exist
     * @param state what is known of the output folder; must not be below it
     */
    public SourceWriter(String mark, Path outputDirectory, StateFolder state) {
        this.marked = new MarkedFiles(mark);
        this.output = new OutputFolder(outputDirectory);
        this.state = state;
    }

    /**
     * Writes files and deletes those of an earlier run that are not among them.
     *
     * @param files texts by path below the folder, with {@code /} between names
     * @param own paths of files and folders below the output folder; if there is no manifest, their files with the mark were generated
     * @throws IOException if a file cannot be read or written; each file is then either as before or complete
     */
    public WriteResult write(Map<String, String> files, List<String> own) throws IOException {
        return state.locked(() -> {
            Changes changes = changes(files, own);
            if (!changes.rejected()) {
                changes.apply(state);
            }
            return changes.result();
        });
    }

    /** Returns the result that {@link #write} would have; changes nothing. */
    public WriteResult preview(Map<String, String> files, List<String> own) throws IOException {
        return changes(files, own).result();
    }

    private Changes changes(Map<String, String> files, List<String> own) throws IOException {
        Optional<Manifest> manifest = state.manifest();
        Manifest before = manifest.isPresent() ? manifest.get() : marked.find(output, own);
        return Changes.of(output, new TreeMap<>(files), before, marked);
    }
}
