package dev.callsheet.runtime.options;

import java.time.Duration;

/**
 * How often, and how long, a call waits and tries again. Only what is safe is tried again: a connection that was never
 * made, an answer 429, and for a method that only reads also a connection that broke and an answer 5xx. A call that may
 * change data is sent once where its bytes may have arrived, unless {@link #withRetriedWrites} is said. Immutable.
 */
public final class RetryPolicy {
    private final int retries;
    private final Duration maxWait;
    private final boolean retriesWrites;

    private RetryPolicy(int retries, Duration maxWait, boolean retriesWrites) {
        if (retries < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException("A retry policy has no negative numbers.");
        }
        this.retries = retries;
        this.maxWait = maxWait;
        this.retriesWrites = retriesWrites;
    }

    /** Three more attempts, 45 seconds of waiting, writes sent once. */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofSeconds(45), false);
    }

    /** Never tries again and never waits: a method that is known to be limited fails at once. */
    public static RetryPolicy none() {
        return new RetryPolicy(0, Duration.ZERO, false);
    }

    /**
     * These rules with another number of attempts after the first.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public RetryPolicy withRetries(int retries) {
        return new RetryPolicy(retries, maxWait, retriesWrites);
    }

    /**
     * These rules with another longest time to wait in one call, all its waits together; the time limit of the call
     * holds beside it.
     *
     * @throws IllegalArgumentException where it is negative
     */
    public RetryPolicy withMaxWait(Duration maxWait) {
        return new RetryPolicy(retries, maxWait, retriesWrites);
    }

    /**
     * These rules, and calls that may change data are sent again too where the connection broke or a gateway answered
     * 502, 503 or 504: such a call may then do its work twice. For calls that may.
     */
    public RetryPolicy withRetriedWrites() {
        return new RetryPolicy(retries, maxWait, true);
    }

    /** How many attempts may follow the first. */
    public int retries() {
        return retries;
    }

    /** The longest time to wait in one call, all its waits together. */
    public Duration maxWait() {
        return maxWait;
    }

    /** Whether calls that may change data are sent again where they may have arrived. */
    public boolean retriesWrites() {
        return retriesWrites;
    }

    @Override
    public String toString() {
        return "RetryPolicy[retries=" + retries + ", maxWait=" + maxWait + ", retriesWrites=" + retriesWrites + "]";
    }
}
