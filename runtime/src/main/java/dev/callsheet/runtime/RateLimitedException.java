package dev.callsheet.runtime;

import java.time.Duration;

/** The server answered 429 and the wait it asks for is longer than the call may take, or came up too often. */
public final class RateLimitedException extends CallException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Made by the client; public so that tests can make one.
     *
     * @param retryAfter how long to leave the method alone
     */
    public RateLimitedException(String method, Duration retryAfter) {
        super(method, "is rate limited; it may be called again in " + retryAfter.toMillis() + " ms.", null);
        this.retryAfter = retryAfter;
    }

    /** How long to leave this method alone, for this token's workspace: what the server asks for, or an estimate where it says nothing of use. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
