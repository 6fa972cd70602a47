package dev.callsheet.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The response has a status of success and cannot be read: it is not JSON, not of the declared type, lacks a field that every
 * response has, or has a status that the method does not declare. The call itself may have succeeded.
 */
public final class DecodeException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String contentType;
    private final String text;

    /** Builds the exception. The client does; public so that tests can. */
    public DecodeException(String method, int status, String message) {
        this(method, status, null, "", message);
    }

    /** Builds the exception. The client does; public so that tests can. */
    public DecodeException(String method, int status, @Nullable String contentType, String text, String message) {
        super(method, message, null);
        this.status = status;
        this.contentType = contentType;
        this.text = text;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the content type of the response; null if it has none. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Returns the start of the body as text, at most 65,536 characters. It may hold secrets. */
    public String text() {
        return text;
    }
}
