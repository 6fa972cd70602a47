package dev.callsheet.runtime.options;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rate limits that a client keeps by itself, separately for each method and token, and for each value of the parameter that the
 * API counts a method by, such as each channel. A call beyond a limit waits on its
 * own thread, in order of arrival. If it would have to wait longer than its timeout and its retry policy allow, it
 * fails immediately with a {@link dev.callsheet.runtime.RateLimitedException}. Immutable.
 */
public final class RateLimits {
    private final boolean fromSpec;
    private final Map<String, Limit> limits;
    /** Methods with a limit that the client does not have. */
    private final Set<String> unknown;

    private RateLimits(boolean fromSpec, Map<String, Limit> limits, Set<String> unknown) {
        this.fromSpec = fromSpec;
        this.limits = limits;
        this.unknown = unknown;
    }

    /** Returns limits to which {@link #with} adds; none to begin with. */
    public static RateLimits none() {
        return new RateLimits(false, Map.of(), Set.of());
    }

    /** Returns the limits that the API documents for its methods. */
    public static RateLimits fromSpec() {
        return new RateLimits(true, Map.of(), Set.of());
    }

    /**
     * Returns a copy with another limit for one method, for apps that the API treats differently. A client cannot be created
     * with a limit for a method that it does not have.
     *
     * @param method the API's name of the method, such as {@code pets.list}
     * @param calls the number of calls in any period of length {@code per}
     * @throws IllegalArgumentException if {@code calls} is not between 1 and 100,000, or {@code per} is not positive
     *     or longer than 365 days
     */
    public RateLimits with(String method, int calls, Duration per) {
        return with(method, new Limit(calls, PositiveDuration.duration("per", per)), false);
    }

    /**
     * Returns a copy with a limit for a method that the client does not have and that is called by its name.
     *
     * @param method the API's name of the method
     * @param calls the number of calls in any period of length {@code per}
     * @throws IllegalArgumentException as for {@link #with}
     */
    public RateLimits withUnknown(String method, int calls, Duration per) {
        return with(method, new Limit(calls, PositiveDuration.duration("per", per)), true);
    }

    private RateLimits with(String method, Limit limit, boolean isUnknown) {
        Map<String, Limit> more = new LinkedHashMap<>(limits);
        more.put(method, limit);
        Set<String> others = new LinkedHashSet<>(unknown);
        if (isUnknown) {
            others.add(method);
        } else {
            others.remove(method);
        }
        return new RateLimits(fromSpec, Collections.unmodifiableMap(more), Collections.unmodifiableSet(others));
    }

    /** Returns whether the API's documented limits apply to methods without a limit of their own. */
    public boolean isFromSpec() {
        return fromSpec;
    }

    /** Returns the methods that a client must have: those with a limit of their own, but for {@link #withUnknown}. */
    public Set<String> methods() {
        Set<String> names = new LinkedHashSet<>(limits.keySet());
        names.removeAll(unknown);
        return Collections.unmodifiableSet(names);
    }

    /** Returns the limit set for a method; null if there is none. */
    public @Nullable Limit limit(String method) {
        return limits.get(method);
    }

    @Override
    public String toString() {
        return "RateLimits[fromSpec=" + fromSpec + ", " + limits + "]";
    }

    /**
     * A number of calls in any period of a length.
     *
     * @param calls from 1 to 100,000
     * @param per the length of the period
     */
    public record Limit(int calls, Duration per) {
        private static final int MOST = 100_000;

        public Limit {
            if (calls < 1 || calls > MOST) {
                throw new IllegalArgumentException("The calls of a rate limit must be from 1 to " + MOST + ".");
            }
        }
    }
}
