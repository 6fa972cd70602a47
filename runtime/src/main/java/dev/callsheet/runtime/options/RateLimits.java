package dev.callsheet.runtime.options;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often a client calls a method by itself at most, for each token apart. A call beyond that waits its turn on its own
 * thread, in the order of arrival and within the times that the call may take and wait; where those are too short it
 * fails at once with a {@link dev.callsheet.runtime.RateLimitedException}. Immutable.
 */
public final class RateLimits {
    private final boolean fromSpec;
    private final Map<String, Limit> limits;

    private RateLimits(boolean fromSpec, Map<String, Limit> limits) {
        this.fromSpec = fromSpec;
        this.limits = limits;
    }

    /** No limit but those that are added. */
    public static RateLimits none() {
        return new RateLimits(false, Map.of());
    }

    /** The limits that the API names for its methods. */
    public static RateLimits fromSpec() {
        return new RateLimits(true, Map.of());
    }

    /**
     * These, with one for a method in place of what it had: for an app that the API treats otherwise than most.
     *
     * @param method the API's name of the method, such as {@code conversations.history}
     * @param calls how many calls in any stretch of time that is {@code per} long
     * @throws IllegalArgumentException where {@code calls} is not between 1 and 100,000 or {@code per} is not positive
     */
    public RateLimits with(String method, int calls, Duration per) {
        Map<String, Limit> more = new LinkedHashMap<>(limits);
        more.put(method, new Limit(calls, PositiveDuration.duration("per", per)));
        return new RateLimits(fromSpec, Collections.unmodifiableMap(more));
    }

    /** Whether the limits that the API names hold for methods without one of their own. */
    public boolean isFromSpec() {
        return fromSpec;
    }

    /** A method's own limit; null where it has none. */
    public @Nullable Limit limit(String method) {
        return limits.get(method);
    }

    @Override
    public String toString() {
        return "RateLimits[fromSpec=" + fromSpec + ", " + limits + "]";
    }

    /**
     * So many calls in any stretch of time of that length.
     *
     * @param calls from 1 to 100,000
     * @param per how long
     */
    public record Limit(int calls, Duration per) {
        private static final int MOST = 100_000;

        public Limit {
            if (calls < 1 || calls > MOST) {
                throw new IllegalArgumentException("A rate limit has from 1 to " + MOST + " calls.");
            }
        }
    }
}
