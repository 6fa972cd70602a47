package dev.callsheet.runtime.http;

import java.io.IOException;

/** Thrown if a response began, but is malformed or broke off: the server may have carried out the request. */
public final class BrokenResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for a malformed response. */
    public BrokenResponseException(String message) {
        super(message);
    }

    /** Creates an exception for a response that broke off. */
    public BrokenResponseException(Throwable cause) {
        super("The response broke off" + (cause.getMessage() == null ? "." : ": " + cause.getMessage()), cause);
    }
}
