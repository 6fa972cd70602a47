package dev.callsheet.generator.write;

import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.diagnostic.Severity;
import java.util.List;

/**
 * What was done in an output folder, or would be done. Paths are below the folder, sorted, with {@code /} between names.
 *
 * @param written files that are new or have another text than before
 * @param unchanged files that had the right text
 * @param deleted files of an earlier run that are not wanted any more
 * @param findings what stood in the way; with an error among them nothing was done
 */
public record WriteResult(
        List<String> written, List<String> unchanged, List<String> deleted, List<Diagnostic> findings) {
    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        findings = List.copyOf(findings);
    }

    /** Whether nothing was done because of an error. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
