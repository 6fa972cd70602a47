package dev.callsheet.language.read;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.KeyPositions;
import dev.callsheet.language.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/**
 * What all readers of one spec share.
 *
 * @param positions takes the positions of keys, for the checks
 * @param declarations what the spec declares
 */
record Context(Diagnostics diagnostics, KeyPositions positions, Declarations declarations) {
    void report(DiagnosticCode code, Position position, String message) {
        diagnostics.report(code, position, message);
    }

    void report(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        diagnostics.report(code, position, message, hint);
    }
}
