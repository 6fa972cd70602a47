package dev.callsheet.runtime.options;

import java.time.Duration;

/**
 * How often a failed call is retried, and how long it may wait. Only what is safe is retried: a connection that could
 * not be made and status 429; for methods that only read, also a lost connection and status 5xx. A call that may
 * change data is not sent again if its bytes may have arrived, unless {@link #withRetriedWrites} is set. Immutable.
 */
public final class RetryPolicy {
    private final int retries;
    private final Duration maxWait;
    private final boolean retriesWrites;

    private RetryPolicy(int retries, Duration maxWait, boolean retriesWrites) {
        if (retries < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException("The retries and the wait of a retry policy must not be negative.");
        }
        this.retries = retries;
        this.maxWait = maxWait;
        this.retriesWrites = retriesWrites;
    }

    /**
     * Returns the default policy: three retries, at most 45 seconds of waiting, and writes that may have arrived are
     * not sent again.
     */
    public static RetryPolicy standard() {
        return new RetryPolicy(3, Duration.ofSeconds(45), false);
    }

    /** Returns a policy without retries and waits: a rate limited call fails immediately. */
    public static RetryPolicy none() {
        return new RetryPolicy(0, Duration.ZERO, false);
    }

    /**
     * Returns a copy with another number of retries.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withRetries(int retries) {
        return new RetryPolicy(retries, maxWait, retriesWrites);
    }

    /**
     * Returns a copy with another limit for all waits of one call together. The call's timeout applies as well.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RetryPolicy withMaxWait(Duration maxWait) {
        return new RetryPolicy(retries, maxWait, retriesWrites);
    }

    /**
     * Returns a copy that also retries calls that may change data if the connection was lost or the status is 502, 503
     * or 504. Such a call may take effect twice: use this for calls where that does no harm.
     */
    public RetryPolicy withRetriedWrites() {
        return new RetryPolicy(retries, maxWait, true);
    }

    /** Returns the number of retries after the first attempt. */
    public int retries() {
        return retries;
    }

    /** Returns the limit for all waits of one call together. */
    public Duration maxWait() {
        return maxWait;
    }

    /** Returns whether calls that may change data are retried if they may have arrived. */
    public boolean retriesWrites() {
        return retriesWrites;
    }

    @Override
    public String toString() {
        return "RetryPolicy[retries=" + retries + ", maxWait=" + maxWait + ", retriesWrites=" + retriesWrites + "]";
    }
}
