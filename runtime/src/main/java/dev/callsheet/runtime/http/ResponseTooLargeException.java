package dev.callsheet.runtime.http;

import java.io.IOException;

/** The body of an answer is longer than its request allows. */
public final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public ResponseTooLargeException(long limit) {
        super("The body is longer than " + limit + " bytes.");
    }
}
