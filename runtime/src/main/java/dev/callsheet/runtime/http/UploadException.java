package dev.callsheet.runtime.http;

import java.io.IOException;

/** The body of a request could not be read where it comes from. */
public final class UploadException extends IOException {
    private static final long serialVersionUID = 1L;

    public UploadException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
