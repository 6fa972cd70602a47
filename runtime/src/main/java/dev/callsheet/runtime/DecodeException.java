package dev.callsheet.runtime;

/**
 * The response is not valid JSON, is not a JSON object, or lacks a field that every response has. The call itself may
 * have succeeded.
 */
public final class DecodeException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Builds the exception. The client does; public so that tests can. */
    public DecodeException(String method, int status, String message) {
        super(method, message, null);
        this.status = status;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }
}
