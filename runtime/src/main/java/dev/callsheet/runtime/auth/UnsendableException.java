package dev.callsheet.runtime.auth;

/** A token, user, password or client secret cannot be sent. The message does not contain it. */
public final class UnsendableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsendableException(String message) {
        super(message);
    }
}
