package dev.callsheet.language.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings, so that one run reports all of them. A finding that is reported twice is kept once. Not thread-safe. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** Adds a finding whose message says it all. */
    public void report(DiagnosticCode code, Position position, String message) {
        report(code, position, message, null);
    }

    /** Adds a finding and what to do about it. */
    public void report(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        found.add(new Diagnostic(code, position, message, hint));
    }

    /** Whether anything was found that stops generation. */
    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** All findings in the order of their positions. */
    public List<Diagnostic> sorted() {
        return found.stream().sorted().toList();
    }
}
