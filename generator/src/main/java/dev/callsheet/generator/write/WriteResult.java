package dev.callsheet.generator.write;

import dev.callsheet.language.diagnostic.Diagnostic;
import java.util.List;

/**
 * The changes that were made to an output folder, or would be made. Paths are below the folder, sorted, with {@code /} between names.
 *
 * @param written files that are new or whose text changed
 * @param unchanged files that had the right text
 * @param deleted files of an earlier run that are no longer generated
 * @param findings problems with files; if one is an error, nothing was changed
 */
public record WriteResult(
        List<String> written, List<String> unchanged, List<String> deleted, List<Diagnostic> findings) {
    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        findings = List.copyOf(findings);
    }
}
