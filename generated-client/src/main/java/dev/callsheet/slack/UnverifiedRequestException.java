package dev.callsheet.slack;

/**
 * Thrown if a request does not prove that it comes from Slack. Respond with the HTTP status 401. The message contains
 * nothing of the request.
 */
public final class UnverifiedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason. */
    private final Reason reason;

    /** Why a request is not verified. */
    public enum Reason {
        /** The request has no header {@value SlackSignature#TIMESTAMP_HEADER}. */
        MISSING_TIMESTAMP("it has no header " + SlackSignature.TIMESTAMP_HEADER),
        /** The request has no header {@value SlackSignature#SIGNATURE_HEADER}. */
        MISSING_SIGNATURE("it has no header " + SlackSignature.SIGNATURE_HEADER),
        /** The timestamp is not a number of seconds. */
        INVALID_TIMESTAMP("its timestamp is not a number of seconds"),
        /** The timestamp is more than five minutes from now, past or future. Check the clock of the server. */
        STALE_TIMESTAMP("its timestamp is more than five minutes from now; check the clock of this server"),
        /** The signature belongs to another body or another secret. */
        WRONG_SIGNATURE("its signature does not match; check that the signing secret is that of this app, and that the"
                + " body is as received, before any parsing");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    UnverifiedRequestException(Reason reason) {
        super("The request is not from Slack: " + reason.text + ".");
        this.reason = reason;
    }

    /**
     * Returns why the request is not verified.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
