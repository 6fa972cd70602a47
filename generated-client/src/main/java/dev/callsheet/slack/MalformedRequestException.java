package dev.callsheet.slack;

/**
 * Thrown if the body of a verified request cannot be read. Respond with the HTTP status 400. The message quotes nothing
 * of the body, which holds tokens.
 */
public final class MalformedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedRequestException(String message) {
        super(message);
    }
}
