package dev.callsheet.runtime.client;

import dev.callsheet.runtime.TokenException;
import org.jspecify.annotations.Nullable;

/** A token could not be fetched, for whichever calls wait for it. */
final class TokenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int status;
    private final @Nullable String error;

    TokenFailure(String host, int status, @Nullable String error, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.host = host;
        this.status = status;
        this.error = error;
    }

    /** Returns the failure of a call that waited for the token. */
    TokenException of(String method) {
        return new TokenException(method, host, status, error, String.valueOf(getMessage()), getCause());
    }
}
