package dev.callsheet.language;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.model.ApiModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of loading a spec.
 *
 * @param model the API; null where there are errors
 * @param diagnostics what was found, in the order of its positions
 * @param lines the spec's text, to show findings with
 */
public record LoadResult(@Nullable ApiModel model, List<Diagnostic> diagnostics, SourceLines lines) {
    public LoadResult {
        diagnostics = List.copyOf(diagnostics);
        Objects.requireNonNull(lines, "lines");
    }

    /** Whether the spec cannot be used. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
