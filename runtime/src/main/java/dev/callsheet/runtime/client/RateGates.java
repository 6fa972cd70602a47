package dev.callsheet.runtime.client;

import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.runtime.options.RateLimits.Limit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The gates of one client: one for each method and token, and for each value of the parameter that the method is limited by, so
 * that a limit of one does not delay another. Without limits of the client's own, a gate exists only after status 429; idle
 * gates go away. Safe for use by several threads.
 */
final class RateGates {
    private static final int FIRST_SWEEP = 256;

    private final @Nullable RateLimits limits;
    private final Time time;
    private final long beginning;
    private final Map<Limited, RateGate> gates = new HashMap<>();
    private int sweepAt = FIRST_SWEEP;

    RateGates(@Nullable RateLimits limits, Time time) {
        this.limits = limits;
        this.time = time;
        this.beginning = time.nanos();
    }

    /**
     * Takes a turn.
     *
     * @param most the longest acceptable wait; no turn is taken if it would be longer
     * @return the wait until the turn
     */
    synchronized Duration take(Limited calls, Duration most) {
        Limit limit = limit(calls.endpoint);
        RateGate gate = limit == null ? gates.get(calls) : gate(calls, limit);
        return gate == null ? Duration.ZERO : Duration.ofNanos(gate.take(now(), most.toNanos()));
    }

    /** Returns whether the server currently rate limits the calls. */
    synchronized boolean isClosed(Limited calls) {
        RateGate gate = gates.get(calls);
        return gate != null && gate.isClosed(now());
    }

    /** Closes the gate of the calls for a time. */
    synchronized void close(Limited calls, Duration time) {
        gate(calls, limit(calls.endpoint)).close(now() + time.toNanos());
    }

    /** Returns the number of gates. */
    synchronized int size() {
        return gates.size();
    }

    private RateGate gate(Limited key, @Nullable Limit limit) {
        RateGate known = gates.get(key);
        if (known != null) {
            return known;
        }
        sweep();
        RateGate gate = new RateGate(limit);
        gates.put(key, gate);
        return gate;
    }

    /** Removes idle gates, because tokens and values come and go. */
    private void sweep() {
        if (gates.size() >= sweepAt) {
            gates.values().removeIf(gate -> gate.isIdle(now()));
            sweepAt = Math.max(FIRST_SWEEP, 2 * gates.size());
        }
    }

    private @Nullable Limit limit(Endpoint<?, ?> endpoint) {
        if (limits == null) {
            return null;
        }
        Limit own = limits.limit(endpoint.method());
        String name = endpoint.rateLimit();
        if (own != null || name == null || !limits.isFromSpec()) {
            return own;
        }
        Api.RateLimit ofSpec = endpoint.api().rateLimits().get(name);
        return ofSpec == null ? null : new Limit(ofSpec.calls(), Duration.ofSeconds(ofSpec.seconds()));
    }

    private long now() {
        return time.nanos() - beginning;
    }

    /** The calls that a server counts together. Not a record, because its text would show the token. */
    static final class Limited {
        private final Endpoint<?, ?> endpoint;
        private final @Nullable String token;
        private final @Nullable Object value;

        /** @param value of the parameter that the method is limited by; null if it has no such parameter, or it is not set */
        Limited(Endpoint<?, ?> endpoint, @Nullable String token, @Nullable Object value) {
            this.endpoint = endpoint;
            this.token = token;
            this.value = value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Limited that
                    && endpoint.method().equals(that.endpoint.method())
                    && Objects.equals(token, that.token)
                    && Objects.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(endpoint.method(), token, value);
        }

        @Override
        public String toString() {
            return endpoint.method();
        }
    }
}
