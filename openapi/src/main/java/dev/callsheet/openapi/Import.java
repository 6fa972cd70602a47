package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.sheet.Sheet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An imported document.
 *
 * @param spec the spec that was made of it, each node at its position in the document; has the errors if the document is unreadable
 * @param sheet the same, to write; null if the document is unreadable
 * @param diagnostics errors that make the document unreadable, and all findings as warnings, those of a kind as one
 * @param findings all findings, each at its place
 * @param lines the lines of the document, to show with the diagnostics
 */
public record Import(
        SpecSource spec,
        @Nullable Sheet sheet,
        List<Diagnostic> diagnostics,
        List<Finding> findings,
        SourceLines lines) {
    public Import {
        Objects.requireNonNull(spec, "spec");
        diagnostics = List.copyOf(diagnostics);
        findings = List.copyOf(findings);
        Objects.requireNonNull(lines, "lines");
    }
}
