package dev.callsheet.generator;

import dev.callsheet.generator.write.SheetChange;
import dev.callsheet.language.diagnostic.Words;
import java.util.List;
import java.util.Objects;

/** What became of the files of a spec that was to be written. */
public final class SpecWriteResult {
    private final Outcome outcome;
    private final boolean replaces;
    private final List<SheetChange> changes;

    SpecWriteResult(Outcome outcome, boolean replaces, List<SheetChange> changes) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.replaces = replaces;
        this.changes = List.copyOf(changes);
    }

    /** What was done. */
    public enum Outcome {
        /** The folder has this spec already: no file was changed. */
        UNCHANGED,
        /** The folder has another spec, which was to be kept: no file was changed. */
        REFUSED,
        /** The spec was written. */
        WRITTEN
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Returns a line for each file of an earlier spec that is another one now, or would be; empty if there was no spec. */
    public List<String> replaced() {
        return replaces ? changes.stream().map(SpecWriteResult::line).toList() : List.of();
    }

    private static String line(SheetChange change) {
        return String.format("%-7s", change.kind().word())
                + change.path()
                + (change.edited() ? "  (edited by hand)" : "");
    }

    /** Returns one line for people about the files that were written: {@code 3 files written, 0 deleted}. */
    public String summary() {
        int deleted = (int) changes.stream()
                .filter(change -> change.kind() == SheetChange.Kind.DELETE)
                .count();
        return Words.count(changes.size() - deleted, "file") + " written, " + deleted + " deleted";
    }
}
