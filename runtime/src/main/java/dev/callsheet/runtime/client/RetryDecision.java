package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Endpoint.Effect;
import dev.callsheet.runtime.http.StatusCheck;
import dev.callsheet.runtime.options.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The failures that may be retried, and when they are. Every other failure is final: an error code of the API (the
 * call may have done half of its work), a redirect, an unreadable response, a timeout.
 */
enum RetryDecision {
    /** No connection was made, so nothing was sent. */
    NOT_CONNECTED,
    /** 429: the server did not accept the call. */
    RATE_LIMITED,
    /** 502, 503, 504: a gateway got no response. The call may have succeeded. */
    GATEWAY,
    /** Any other 5xx. The call may have done half of its work. */
    SERVER_ERROR,
    /** The connection was reset after something was sent. The call may have succeeded. */
    DROPPED,
    /** The response began and broke off, or is malformed: the call may have been carried out. */
    BROKEN_OFF;

    /** Returns the failure that an HTTP status stands for; null if it is final, or no failure. */
    static @Nullable RetryDecision of(int status) {
        return switch (StatusCheck.of(status)) {
            case SUCCESS, REDIRECT -> null;
            case RATE_LIMITED -> RATE_LIMITED;
            case FAILURE -> ofFailure(status);
        };
    }

    private static @Nullable RetryDecision ofFailure(int status) {
        return switch (status) {
            case 502, 503, 504 -> GATEWAY;
            default -> status / 100 == 5 ? SERVER_ERROR : null;
        };
    }

    /** Returns whether the call may be sent again. */
    boolean isRetried(Effect effect, RetryPolicy policy) {
        return switch (this) {
            case NOT_CONNECTED, RATE_LIMITED -> true;
            case GATEWAY, DROPPED -> effect.isRepeatable() || policy.retriesWrites();
            case SERVER_ERROR, BROKEN_OFF -> effect.isRepeatable();
        };
    }
}
