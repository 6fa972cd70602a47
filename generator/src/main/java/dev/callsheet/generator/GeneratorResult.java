package dev.callsheet.generator;

import dev.callsheet.generator.incremental.Said;
import dev.callsheet.language.describe.JsonDescription;
import dev.callsheet.language.describe.TextDescription;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.DiagnosticRenderer;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The findings of a run, and the files that it changed. */
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

    /** Returns all findings, in the order of their places. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns whether there are errors. If so, no file was touched. */
    public boolean failed() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * Returns the findings as text, each with its source line; empty if there are none.
     *
     * @param colour whether to use ANSI colours
     */
    public String render(boolean colour) {
        return render(diagnostics, colour);
    }

    private String render(List<Diagnostic> findings, boolean colour) {
        return new DiagnosticRenderer(lines, colour).render(findings).stripTrailing();
    }

    /** Returns how many methods were selected; 0 after a failure. */
    public int methods() {
        return model == null ? 0 : model.methods().size();
    }

    /** Returns how many methods were selected, with the word: {@code 322 methods}. */
    public String countedMethods() {
        return Words.count(methods(), "method");
    }

    /** Returns the files that were written, or after a dry run would be: paths below the output folder, with {@code /}. */
    public List<String> written() {
        return written;
    }

    /** Returns the files that were left alone because they would not change. */
    public List<String> unchanged() {
        return unchanged;
    }

    /** Returns the files of an earlier run that were deleted, or after a dry run would be. */
    public List<String> deleted() {
        return deleted;
    }

    /** Returns how long the run took. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Returns one line with the numbers of methods, files and milliseconds. */
    public String summary() {
        return countedMethods() + ": " + Words.count(written.size(), "file") + " written, " + unchanged.size()
                + " unchanged, " + deleted.size() + " deleted, " + elapsed.toMillis() + " ms";
    }

    /**
     * Returns what to say after a run that has nothing to do: what was renamed is not renamed again, the rest holds as before.
     *
     * @param notes lines to say before
     */
    public Said said(List<String> notes) {
        List<String> lines = new ArrayList<>(notes);
        lines.add(countedMethods() + ": nothing changed");
        List<Diagnostic> lasting = diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() != DiagnosticCode.EDITED_FILE)
                .toList();
        return new Said(lines, render(lasting, false));
    }

    /**
     * Returns a description of the selected part of the spec, with everything shared filled in.
     *
     * @param json whether to return JSON rather than text
     * @throws IllegalStateException if the run failed
     */
    public String describe(boolean json) {
        if (model == null) {
            throw new IllegalStateException("a spec with errors cannot be described");
        }
        return json ? JsonDescription.of(model) : TextDescription.of(model);
    }
}
