package dev.callsheet.openapi.document;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;

/** Stops reading a file. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final DiagnosticCode code;
    private final transient Position position;
    private final String fault;

    UnreadableException(DiagnosticCode code, Position position, String fault) {
        super(fault);
        this.code = code;
        this.position = position;
        this.fault = fault;
    }

    static UnreadableException tooDeep(Position position) {
        return new UnreadableException(
                DiagnosticCode.TOO_BIG,
                position,
                "mappings and lists can be nested at most " + Limits.DEPTH + " levels deep");
    }

    void reportTo(Diagnostics diagnostics) {
        diagnostics.report(code, position, fault);
    }
}
