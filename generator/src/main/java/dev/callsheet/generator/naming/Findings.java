package dev.callsheet.generator.naming;

import dev.callsheet.generator.diagnostic.Diagnostic;
import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the names of a spec. */
final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();

    void add(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        found.add(new Diagnostic(code, position, message, hint));
    }

    List<Diagnostic> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
