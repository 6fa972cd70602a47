package dev.callsheet.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown if a response began, but is malformed or broke off: the server has carried out the request. */
public final class BrokenResponseException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param cause null if the response itself is the cause */
    public BrokenResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
