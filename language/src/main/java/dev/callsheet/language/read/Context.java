package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Places;
import dev.callsheet.language.diagnostic.Position;
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
