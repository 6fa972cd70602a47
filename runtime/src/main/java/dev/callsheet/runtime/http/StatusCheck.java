package dev.callsheet.runtime.http;

/** What an HTTP status decides by itself, whatever the body says (RFC 9110 section 15, RFC 6585 section 4). */
public enum StatusCheck {
    SUCCESS,
    REDIRECT,
    RATE_LIMITED,
    /** Any other status. The body may hold an error code of the API. */
    FAILURE;

    /** Returns what a status decides. */
    public static StatusCheck of(int status) {
        if (status == 429) {
            return RATE_LIMITED;
        }
        return switch (status / 100) {
            case 2 -> SUCCESS;
            case 3 -> REDIRECT;
            default -> FAILURE;
        };
    }
}
