package dev.callsheet.generator;

import dev.callsheet.language.describe.JsonDescription;
import dev.callsheet.language.describe.TextDescription;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run found, and what it did. */
public final class GeneratorResult {
    private final List<Diagnostic> diagnostics;
    private final SourceLines lines;
    private final @Nullable ApiModel model;
    private final List<String> written;
    private final List<String> unchanged;
    private final List<String> deleted;
    private final Duration elapsed;

    GeneratorResult(
            List<Diagnostic> diagnostics,
            SourceLines lines,
            @Nullable ApiModel model,
            List<String> written,
            List<String> unchanged,
            List<String> deleted,
            Duration elapsed) {
        this.diagnostics = diagnostics.stream().sorted().toList();
        this.lines = lines;
        this.model = model;
        this.written = List.copyOf(written);
        this.unchanged = List.copyOf(unchanged);
        this.deleted = List.copyOf(deleted);
        this.elapsed = elapsed;
    }

    /** All findings, in the order of their places. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether the spec has faults; then no file was touched. */
    public boolean failed() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * The findings as text, each with its source line; empty where there are none.
     *
     * @param colour whether to use ANSI colours
     */
    public String render(boolean colour) {
        return new DiagnosticRenderer(lines, colour).render(diagnostics).stripTrailing();
    }

    /** How many methods were selected; 0 after a failure. */
    public int methods() {
        return model == null ? 0 : model.methods().size();
    }

    /** Files that were written, below the output folder, with {@code /}; after a dry run those that would be. */
    public List<String> written() {
        return written;
    }

    /** Files that were left alone because they would not change. */
    public List<String> unchanged() {
        return unchanged;
    }

    /** Files of an earlier run that are gone, or after a dry run would go. */
    public List<String> deleted() {
        return deleted;
    }

    /** How long it took. */
    public Duration elapsed() {
        return elapsed;
    }

    /** One line: methods, files, milliseconds. */
    public String summary() {
        return Words.count(methods(), "method") + ": " + Words.count(written.size(), "file") + " written, "
                + unchanged.size() + " unchanged, " + deleted.size() + " deleted, " + elapsed.toMillis() + " ms";
    }

    /**
     * What the selected part of the spec says, with everything shared filled in.
     *
     * @param json as JSON rather than as text
     * @throws IllegalStateException after a failure
     */
    public String describe(boolean json) {
        if (model == null) {
            throw new IllegalStateException("a spec with faults cannot be described");
        }
        return json ? JsonDescription.of(model) : TextDescription.of(model);
    }
}
