package dev.callsheet.openapi;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.SourceLines;
import dev.callsheet.language.source.ContentHash;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.report.Report;
import dev.callsheet.openapi.report.Warnings;
import dev.callsheet.openapi.write.WrittenSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An imported document.
 *
 * @param files the files of the spec, each node at its position in the document; empty if the document is unreadable
 * @param document the document; null if it is unreadable
 * @param diagnostics what makes the document unreadable; empty if nothing does
 * @param findings all findings, each at its place
 */
public record Import(
        List<SpecFile> files, @Nullable Document document, List<Diagnostic> diagnostics, List<Finding> findings) {
    public Import {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
        findings = List.copyOf(findings);
    }

    /**
     * Returns the spec that was made of the document. It has what makes the document unreadable, and the findings as warnings, those of a kind
     * as one.
     *
     * @param strict whether what is left out is an error
     */
    public SpecSource spec(boolean strict) {
        return SpecSource.madeBy(found -> {
            Stream.concat(diagnostics.stream(), Warnings.of(findings, strict).stream())
                    .forEach(each -> found.report(each.code(), each.position(), each.message(), each.hint()));
            return new SpecFiles(files, List.of(), lines(), document != null);
        });
    }

    /** Returns what became of the document; empty if it is unreadable. */
    public Optional<Report> report() {
        return Optional.ofNullable(document).map(read -> Report.of(read, files, findings));
    }

    /** Returns the texts of the spec's files by path, as a person writes them; empty if the document is unreadable. */
    public Map<String, String> written() {
        return document == null ? Map.of() : WrittenSpec.of(files, findings, document::pointer);
    }

    /**
     * Replaces each {@code tag:Pets} among patterns of methods by the names of the methods whose operation has the tag. Does nothing if the
     * document is unreadable.
     *
     * @throws UnknownTagException if no operation has a tag
     */
    public List<String> selected(List<String> patterns) throws UnknownTagException {
        return document == null ? patterns : Tags.of(document, files).expand(patterns);
    }

    /**
     * Returns the {@link ContentHash} of each file that the document has; an empty text for one that it refers to and that cannot be read.
     */
    public Map<Path, String> read() {
        return document == null ? Map.of() : document.hashes();
    }

    /** Returns the lines of the document, to show with the diagnostics. */
    public SourceLines lines() {
        return document == null ? SourceLines.NONE : document.lines();
    }
}
