package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/** A call that failed. The message names the method and never holds a token. */
public abstract sealed class CallException extends RuntimeException
        permits DecodeException, ErrorResponseException, RateLimitedException, TransportException {
    private static final long serialVersionUID = 1L;

    private final String method;

    CallException(String method, String message, @Nullable Throwable cause) {
        super(method + " " + message, cause);
        this.method = method;
    }

    /** The API's name of the method that was called. */
    public final String method() {
        return method;
    }

    /** Whether the server answered with this error code. */
    public boolean is(ErrorCode code) {
        return false;
    }
}
