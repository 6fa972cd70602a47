package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The call was not sent, or not repeated after status 401, because there is no token for it: the client could not fetch one,
 * or the source of its token failed or has none at present. The message names the host and the error code if the client fetched
 * the token, and contains neither the client secret nor a token; the cause is what the source threw, as it is.
 */
public final class TokenException extends CallException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String host;
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

    /**
     * Builds the exception of a call whose source of a token failed. The client does; public so that tests can.
     *
     * @param cause what the source threw; null if it has no token at present
     */
    public TokenException(String method, String message, @Nullable Throwable cause) {
        super(method, "could not get a token: " + message, cause);
        this.host = null;
        this.status = 0;
        this.error = null;
    }

    /** Returns the host of the token endpoint; null if the token does not come from one. */
    public @Nullable String host() {
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
