package dev.callsheet.generator.incremental;

import dev.callsheet.generator.write.StateFolder;
import dev.callsheet.language.source.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last run that wrote to an output folder. If a run has the same inputs, and the output folder is as the last run left it, then there is
 * nothing to do but to repeat what was said.
 */
public final class LastRun {
    private static final String READ = "read ";
    private static final String FILE = "file ";
    private static final String NOTE = "note ";
    private static final String WARNINGS = "warnings ";

    private final Path record;
    private final List<Path> outputs;
    private final Optional<String> key;

    /**
     * @param stateDirectory the folder for what is known of the output folder
     * @param outputs the files and folders that the run writes to
     * @param inputs all inputs but the files that are found in the course of the run
     */
    public LastRun(Path stateDirectory, List<Path> outputs, Inputs inputs) {
        this.record = new StateFolder(stateDirectory).lastRun();
        this.outputs =
                outputs.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        this.key = inputs.option("outputs", this.outputs).key();
    }

    /** Returns what the last run said, if this one would do the same; empty if it may do something else, or if nobody knows. */
    public Optional<Said> ifSame() {
        if (key.isEmpty() || !Files.isRegularFile(record)) {
            return Optional.empty();
        }
        try {
            return same(Files.readString(record));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // a whole run finds out what is wrong with the files
        }
    }

    private Optional<Said> same(String text) throws IOException {
        Snapshot snapshot = new Snapshot();
        List<String> notes = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end);
            if (start == 0 && !line.equals(key.orElseThrow())) {
                return Optional.empty();
            }
            start = end + 1;
            if (line.startsWith(WARNINGS)) {
                String warnings = text.substring(start);
                boolean complete = line.equals(WARNINGS + warnings.length());
                return complete && snapshot.isTrueOf(outputs)
                        ? Optional.of(new Said(notes, warnings))
                        : Optional.empty();
            }
            if (line.startsWith(NOTE)) {
                notes.add(line.substring(NOTE.length()));
            }
            int tab = line.indexOf('\t');
            if (tab > 0 && line.startsWith(FILE)) {
                snapshot.add(Path.of(line.substring(tab + 1)), line.substring(FILE.length(), tab));
            } else if (tab > 0
                    && line.startsWith(READ)
                    && !line.substring(READ.length(), tab).equals(hash(Path.of(line.substring(tab + 1))))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? ContentHash.of(Files.readAllBytes(file)) : "";
    }

    /**
     * Remembers this run.
     *
     * @param read the hash of each file that was found and read in the course of it; an empty text for one that could not be read
     * @param said what the next run repeats if it has nothing to do
     * @throws UncheckedIOException if it cannot be written
     */
    public void remember(Map<Path, String> read, Said said) {
        if (key.isEmpty()) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>();
            lines.add(key.get());
            read.forEach((file, hash) -> lines.add(READ + hash + "\t" + file.toAbsolutePath()));
            Snapshot.of(outputs).stamps().forEach((file, stamp) -> lines.add(FILE + stamp + "\t" + file));
            said.notes().forEach(note -> lines.add(NOTE + note));
            lines.add(WARNINGS + said.warnings().length());
            if (lines.stream().anyMatch(line -> line.indexOf('\n') >= 0)) {
                return; // the name of a file has a line feed, so no line can be told from the next
            }
            Files.writeString(record, String.join("\n", lines) + "\n" + said.warnings(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
