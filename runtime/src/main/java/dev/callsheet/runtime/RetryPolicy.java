package dev.callsheet.runtime;

import java.time.Duration;

/**
 * How often, and how long, a call waits and tries again. Only what is safe is tried again: an answer 429, and a
 * connection that was never made. A call whose bytes went out is not.
 *
 * @param rateLimitRetries how often a 429 is waited for
 * @param connectRetries how often a connection is tried again
 * @param maxWait the longest time to wait in one call, all waits together
 */
public record RetryPolicy(int rateLimitRetries, int connectRetries, Duration maxWait) {
    public RetryPolicy {
        if (rateLimitRetries < 0 || connectRetries < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException("A retry policy has no negative numbers.");
        }
    }

    /** Three waits for a rate limit, two more connections, 45 seconds of waiting. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, 2, Duration.ofSeconds(45));
    }

    /** Never tries again. */
    public static RetryPolicy none() {
        return new RetryPolicy(0, 0, Duration.ZERO);
    }
}
