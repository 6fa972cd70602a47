package dev.callsheet.testkit.check;

/**
 * What is wrong with a token request.
 *
 * @param error the error code (RFC 6749 section 5.2)
 * @param message what is wrong, for people; never shows a secret
 */
public record TokenProblem(String error, String message) {
    /** Returns the HTTP status of the response. */
    public int status() {
        return error.equals("invalid_client") ? 401 : 400;
    }
}
