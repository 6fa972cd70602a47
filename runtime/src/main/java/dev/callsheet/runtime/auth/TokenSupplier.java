package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/**
 * Supplies the token of a call. It is asked before each attempt, on the thread of the call, and must be safe for use
 * by several threads.
 */
@FunctionalInterface
public interface TokenSupplier {
    /** Returns the token; null if there is none at present. */
    @Nullable
    String token();
}
