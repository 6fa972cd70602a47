package dev.callsheet.runtime;

import java.time.Duration;

/** The call is rate limited: the wait would exceed its limits, or it was rate limited in every attempt. */
public final class RateLimitedException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Builds the exception. The client does; public so that tests can.
     *
     * @param retryAfter how long not to call the method
     */
    public RateLimitedException(String method, Duration retryAfter) {
        super(method, "is rate limited; retry it after " + retryAfter.toMillis() + " ms.", null);
        this.retryAfter = retryAfter;
    }

    /**
     * Returns how long not to call the method with this token: what the server asks for, or an estimate if it gives no
     * usable value.
     */
    public Duration retryAfter() {
        return retryAfter;
    }
}
