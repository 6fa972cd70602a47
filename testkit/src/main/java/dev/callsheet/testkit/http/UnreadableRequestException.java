package dev.callsheet.testkit.http;

import java.util.Objects;

/** Thrown if the parameters of a request cannot be read. The message names what is wrong. */
public final class UnreadableRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableRequestException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "a message");
    }

    /** Returns the kind of mistake. */
    public Reason reason() {
        return reason;
    }

    static UnreadableRequestException form(String message) {
        return new UnreadableRequestException(Reason.FORM, message);
    }

    static UnreadableRequestException tooLarge(String message) {
        return new UnreadableRequestException(Reason.SIZE, message);
    }

    /** Why a request cannot be read. */
    public enum Reason {
        /** A path, query, form or multipart body is malformed. */
        FORM,
        /** A JSON body is malformed. */
        JSON,
        /** A JSON body is not an object. */
        JSON_KIND,
        /** The body exceeds a limit of the server. */
        SIZE
    }
}
