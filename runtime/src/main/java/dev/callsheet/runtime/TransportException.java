package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/** The call got no response: the network failed, the call timed out, or the response could not be received as a whole. */
public final class TransportException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Why there is no response. If earlier attempts of the call were sent, a message that begins with "was not sent" says "was not
     * sent again", and a write may have taken effect.
     */
    public enum Reason {
        /** No connection was made, or the server's certificate was rejected; the last attempt sent nothing. */
        CONNECT,
        /** The signer of the client's credentials failed; the last attempt sent nothing. */
        SIGNER,
        /** The executor of an asynchronous call rejected it; nothing was sent. */
        REJECTED,
        /** The call timed out. A write may have taken effect. */
        TIMEOUT,
        /** The thread was interrupted or the future was cancelled. A write may have taken effect. */
        INTERRUPTED,
        /** The connection was lost after something was sent. A write may have taken effect. */
        NETWORK,
        /** A file to upload could not be read, or the listener to its progress threw an exception. */
        UPLOAD,
        /** The response is larger than the client's options allow. */
        TOO_LARGE
    }

    /** Builds the exception. The client does; public so that tests can. */
    public TransportException(String method, Reason reason, String message, @Nullable Throwable cause) {
        super(method, message, cause);
        this.reason = reason;
    }

    /** Returns why there is no response. */
    public Reason reason() {
        return reason;
    }
}
