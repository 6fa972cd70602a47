package dev.callsheet.openapi.document;

import dev.callsheet.openapi.finding.FindingKind;

/** Where a reference leads. */
sealed interface Resolution {
    /** It leads to a node. */
    record Found(Reference reference) implements Resolution {}

    /** It leads nowhere, or is not followed. */
    record Nowhere(FindingKind kind, String message, String detail) implements Resolution {
        static Nowhere fault(String message, String detail) {
            return new Nowhere(FindingKind.FAULT, message, detail);
        }
    }
}
