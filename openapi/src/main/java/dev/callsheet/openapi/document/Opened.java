package dev.callsheet.openapi.document;

import dev.callsheet.openapi.document.Resolution.Nowhere;

/** What became of a file that a reference names. */
sealed interface Opened {
    /** It could be read. */
    record Read(SourceFile file) implements Opened {}

    /** It could not be read, or must not be. */
    record Unread(Nowhere why) implements Opened {}
}
