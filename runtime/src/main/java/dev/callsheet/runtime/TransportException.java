package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The call got no response from the API: the network failed, the call timed out, or something between client and
 * server responded instead.
 */
public final class TransportException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int status;
    private final @Nullable String contentType;
    private final String excerpt;

    /** Why there is no response from the API. */
    public enum Reason {
        /** No connection was made, or the server's certificate was rejected; nothing was sent. */
        CONNECT,
        /** The executor of an asynchronous call rejected it; nothing was sent. */
        REJECTED,
        /** The call timed out. A write may have taken effect. */
        TIMEOUT,
        /** The thread was interrupted or the future was cancelled. A write may have taken effect. */
        INTERRUPTED,
        /** The connection was lost after something was sent. A write may have taken effect. */
        NETWORK,
        /** A file to upload could not be read. */
        UPLOAD,
        /** The response has an error status and no error code of the API. */
        STATUS,
        /** The response is a redirect; redirects are not followed. */
        REDIRECT,
        /** The response is not JSON, and its content type does not say that it is. */
        NOT_JSON,
        /** The response is larger than the client's options allow. */
        TOO_LARGE
    }

    /**
     * Builds the exception. The client does; public so that tests can. Without a response, status is 0, content type
     * is null and excerpt is empty.
     */
    public TransportException(
            String method,
            Reason reason,
            String message,
            int status,
            @Nullable String contentType,
            String excerpt,
            @Nullable Throwable cause) {
        super(method, message, cause);
        this.reason = reason;
        this.status = status;
        this.contentType = contentType;
        this.excerpt = excerpt;
    }

    /** Returns why there is no response from the API. */
    public Reason reason() {
        return reason;
    }

    /** Returns the HTTP status; 0 without a response. */
    public int status() {
        return status;
    }

    /** Returns the content type of the response; null if it has none, or without a response. */
    public @Nullable String contentType() {
        return contentType;
    }

    /**
     * Returns the first characters of a response that is not JSON, without control characters; empty if there are
     * none.
     */
    public String excerpt() {
        return excerpt;
    }
}
