package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/** The call got no answer of the API: the network failed, time ran out, or something between answered in its place. */
public final class TransportException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int status;
    private final @Nullable String contentType;
    private final String excerpt;

    /** Why there is no answer. */
    public enum Reason {
        /** No connection was made; nothing was sent. */
        CONNECT,
        /** The time for the call ran out. A write may have happened. */
        TIMEOUT,
        /** The thread was interrupted or the future cancelled. A write may have happened. */
        INTERRUPTED,
        /** The connection broke after something was sent. A write may have happened. */
        NETWORK,
        /** A file to send could not be read. */
        UPLOAD,
        /** An answer with a status that means failure, and without an error code of the API. */
        STATUS,
        /** A redirect; none is followed. */
        REDIRECT,
        /** The answer is no JSON and does not say that it is. */
        NOT_JSON,
        /** The answer is longer than the client's options allow. */
        TOO_LARGE
    }

    /** Made by the client; public so that tests can make one. An answer's part: 0, null and empty where there was none. */
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

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }

    /** The HTTP status; 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** The answer's content type; null where it named none or there was no answer. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** The first characters of an answer that is no JSON, without controls; empty where there is nothing to show. */
    public String excerpt() {
        return excerpt;
    }
}
