package dev.callsheet.language;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.model.ApiModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of loading a spec.
 *
 * @param model the API; null if there are errors
 * @param diagnostics what was found, sorted by position
 * @param lines the lines of the spec, to show with the diagnostics
 */
public record LoadResult(@Nullable ApiModel model, List<Diagnostic> diagnostics, SourceLines lines) {
    public LoadResult {
        diagnostics = List.copyOf(diagnostics);
        Objects.requireNonNull(lines, "lines");
    }

    /** Returns whether the spec has errors, so that there is no model. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
