package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/** Gives the token of a call. Asked before each attempt, on the thread of the call; must be safe for many of them. */
@FunctionalInterface
public interface TokenSupplier {
    /** The token; null where there is none at the moment. */
    @Nullable
    String token();
}
