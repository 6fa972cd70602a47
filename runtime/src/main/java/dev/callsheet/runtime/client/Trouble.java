package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Endpoint.Effect;
import dev.callsheet.runtime.options.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What may be tried again, and when it is. All else that goes wrong is final: an answer of the API whatever its error
 * code ({@code internal_error} may have done half of its work), a redirect, what cannot be read, time that ran out.
 */
enum Trouble {
    /** No connection was made: nothing was sent. */
    NOT_CONNECTED,
    /** 429: the server did not take the call. */
    RATE_LIMITED,
    /** 502, 503, 504: a gateway says that it got no answer. The call may have worked. */
    GATEWAY,
    /** Another 5xx. Half of the call may have worked. */
    SERVER_ERROR,
    /** The connection broke after something was sent. The call may have worked. */
    DROPPED;

    /** The trouble that an answer with this status is; null for none. */
    static @Nullable Trouble of(int status) {
        return switch (status) {
            case 429 -> RATE_LIMITED;
            case 502, 503, 504 -> GATEWAY;
            default -> status / 100 == 5 ? SERVER_ERROR : null;
        };
    }

    /** Whether the call may be sent again. */
    boolean isRetried(Effect effect, RetryPolicy policy) {
        return switch (this) {
            case NOT_CONNECTED, RATE_LIMITED -> true;
            case GATEWAY, DROPPED -> effect == Effect.READ || policy.retriesWrites();
            case SERVER_ERROR -> effect == Effect.READ;
        };
    }
}
