package dev.callsheet.language.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a spec.
 *
 * @param code what kind of finding
 * @param position where it is
 * @param message what is wrong, one line
 * @param hint what to do, one line; null where the message says it all
 */
public record Diagnostic(
        DiagnosticCode code,
        Position position,
        String message,
        @Nullable String hint) implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::position)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(message, "message");
    }

    /** How bad it is; the code decides. */
    public Severity severity() {
        return code.severity();
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
