package dev.callsheet.generator;

import dev.callsheet.generator.SpecWriteResult.Outcome;
import dev.callsheet.generator.write.SheetChange;
import dev.callsheet.generator.write.SheetFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the spec of an imported document, which people own from then on. */
public final class SpecWriter {
    private SpecWriter() {}

    /**
     * Writes a spec, unless the folder has another one.
     *
     * @param folder the folder of the spec; it need not exist
     * @param files texts by path below the folder
     * @param force whether to overwrite the spec that the folder has
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static SpecWriteResult write(Path folder, Map<String, String> files, boolean force) {
        SheetFolder sheets = new SheetFolder(folder, files);
        try {
            List<SheetChange> changes = sheets.changes();
            if (changes.isEmpty()) {
                return new SpecWriteResult(Outcome.UNCHANGED, false, List.of());
            }
            boolean replaces = sheets.isInUse();
            if (replaces && !force) {
                return new SpecWriteResult(Outcome.REFUSED, true, changes);
            }
            sheets.write(changes);
            return new SpecWriteResult(Outcome.WRITTEN, replaces, changes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + folder, e);
        }
    }
}
