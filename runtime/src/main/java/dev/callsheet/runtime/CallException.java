package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/** A failed call. The message names the method and never contains a token. */
public abstract sealed class CallException extends RuntimeException
        permits DecodeException,
                ErrorResponseException,
                MissingFieldException,
                RateLimitedException,
                TokenException,
                TransportException {
    private static final long serialVersionUID = 1L;

    private final String method;

    CallException(String method, String message, @Nullable Throwable cause) {
        super(method + " " + message, cause);
        this.method = method;
    }

    /** Returns the API's name of the called method, such as {@code users.info}; a {@link MissingFieldException} may name a model instead. */
    public final String method() {
        return method;
    }

    /** Returns whether the server responded with this error code. */
    public boolean is(ErrorCode code) {
        return false;
    }
}
