package dev.callsheet.runtime.http;

import java.io.IOException;

/** Thrown if the body of a response is larger than its request allows. */
public final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public ResponseTooLargeException(long limit) {
        super("The body is larger than " + limit + " bytes.");
    }
}
