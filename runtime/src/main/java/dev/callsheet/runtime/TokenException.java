package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The call was not sent, or not repeated after status 401, because the client could not fetch a token for it. The message
 * names the host and the error code, and contains neither the client secret nor a token.
 */
public final class TokenException extends CallException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int status;
    private final @Nullable String error;

    /**
     * Builds the exception. The client does; public so that tests can.
     *
     * @param host the host of the token endpoint
     * @param status the HTTP status; 0 if there was no response
     * @param error the error code of the response; null if it has none
     * @param cause why there was no response; null if there was one
     */
    public TokenException(
            String method, String host, int status, @Nullable String error, String message, @Nullable Throwable cause) {
        super(method, "could not get a token from " + host + ": " + message, cause);
        this.host = host;
        this.status = status;
        this.error = error;
    }

    /** Returns the host of the token endpoint. */
    public String host() {
        return host;
    }

    /** Returns the HTTP status of its response; 0 if there was none. */
    public int status() {
        return status;
    }

    /** Returns the error code of its response, such as {@code invalid_client} (RFC 6749 section 5.2); null if it has none. */
    public @Nullable String error() {
        return error;
    }
}
