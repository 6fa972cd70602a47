package dev.callsheet.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The call is rate limited: the wait would exceed its limits, or it was rate limited in every attempt. */
@SuppressWarnings("serial") // serializable only by inheritance
public final class RateLimitedException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;
    private final @Nullable ErrorResponseException response;

    /**
     * Builds the exception of a call that was not sent. The client does; public so that tests can.
     *
     * @param retryAfter how long not to call the method
     */
    public RateLimitedException(String method, Duration retryAfter) {
        this(method, retryAfter, null);
    }

    /**
     * Builds the exception. The client does; public so that tests can.
     *
     * @param retryAfter how long not to call the method
     * @param response the response with status 429; null if the call was not sent
     */
    public RateLimitedException(String method, Duration retryAfter, @Nullable ErrorResponseException response) {
        super(method, "is rate limited; retry it after " + retryAfter.toMillis() + " ms.", response);
        this.retryAfter = retryAfter;
        this.response = response;
    }

    /** Returns the response with status 429; null if the client did not send the call because it knew of the limit. */
    @Override
    public @Nullable ErrorResponseException response() {
        return response;
    }

    /**
     * Returns how long not to call the method with this token: what the server asks for, or an estimate if it gives no
     * usable value.
     */
    public Duration retryAfter() {
        return retryAfter;
    }
}
