package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An imported document.
 *
 * @param spec the spec that was made of it; has the errors if the document is unreadable
 * @param files the files of the spec, each node at its position in the document; empty if the document is unreadable
 * @param document the document; null if it is unreadable
 * @param diagnostics what makes the document unreadable; empty if nothing does
 * @param findings all findings, each at its place
 */
public record Import(
        SpecSource spec,
        List<SpecFile> files,
        @Nullable Document document,
        List<Diagnostic> diagnostics,
        List<Finding> findings) {
    public Import {
        Objects.requireNonNull(spec, "spec");
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
        findings = List.copyOf(findings);
    }

    /** Returns the lines of the document, to show with the diagnostics. */
    public SourceLines lines() {
        return document == null ? SourceLines.NONE : document.lines();
    }
}
