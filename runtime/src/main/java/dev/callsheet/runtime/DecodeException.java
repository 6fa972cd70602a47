package dev.callsheet.runtime;

/**
 * The server answered with JSON that is broken, is no object, or lacks what every answer has. The call itself may have
 * worked.
 */
public final class DecodeException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Made by the client; public so that tests can make one. */
    public DecodeException(String method, int status, String message) {
        super(method, message, null);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
