package dev.callsheet.generator.read;

import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.diagnostic.Diagnostics;
import dev.callsheet.generator.diagnostic.Places;
import dev.callsheet.generator.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of one spec share.
 *
 * @param places where keys stand, for the checks that come later
 * @param names what the whole spec declares
 */
record Context(Diagnostics diagnostics, Places places, Names names) {
    void report(DiagnosticCode code, Position position, String message) {
        diagnostics.report(code, position, message);
    }

    void report(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        diagnostics.report(code, position, message, hint);
    }
}
