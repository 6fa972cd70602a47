package dev.callsheet.runtime.http;

import java.io.IOException;

/** Thrown if the body of a request could not be read. */
public final class UploadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param cause what the source of the body threw */
    public UploadException(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
