package dev.callsheet.language.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects diagnostics, so that one run reports all of them. Duplicates are kept once. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** Adds a diagnostic without a hint. */
    public void report(DiagnosticCode code, Position position, String message) {
        report(code, position, message, null);
    }

    /** Adds a diagnostic. */
    public void report(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        found.add(new Diagnostic(code, position, message, hint));
    }

    /** Returns whether one of them is an error. */
    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Returns all diagnostics, sorted by position. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted().toList();
    }
}
