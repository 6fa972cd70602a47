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
 * The gates of one client: one for each method and token, so that a limit of one does not delay another. Without
 * limits of the client's own, a gate exists only after status 429. Safe for use by several threads.
 */
final class RateGates {
    private static final int FIRST_SWEEP = 256;

    private final @Nullable RateLimits limits;
    private final Time time;
    private final long beginning;
    private final Map<Key, RateGate> gates = new HashMap<>();
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
    synchronized Duration take(Endpoint<?, ?> endpoint, @Nullable String token, Duration most) {
        Key key = new Key(endpoint.method(), token);
        Limit limit = limit(endpoint);
        RateGate gate = limit == null ? gates.get(key) : gate(key, limit);
        return gate == null ? Duration.ZERO : Duration.ofNanos(gate.take(now(), most.toNanos()));
    }

    /** Returns whether the server currently rate limits the method. */
    synchronized boolean isClosed(Endpoint<?, ?> endpoint, @Nullable String token) {
        RateGate gate = gates.get(new Key(endpoint.method(), token));
        return gate != null && gate.isClosed(now());
    }

    /** Closes the gate of a method and token for a time. */
    synchronized void close(Endpoint<?, ?> endpoint, @Nullable String token, Duration time) {
        gate(new Key(endpoint.method(), token), limit(endpoint)).close(now() + time.toNanos());
    }

    /** Returns the number of gates. */
    synchronized int size() {
        return gates.size();
    }

    private RateGate gate(Key key, @Nullable Limit limit) {
        RateGate known = gates.get(key);
        if (known != null) {
            return known;
        }
        sweep();
        RateGate gate = new RateGate(limit);
        gates.put(key, gate);
        return gate;
    }

    /** Removes idle gates, because tokens come and go. */
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

    /** A method and token. Not a record, because its text would show the token. */
    private static final class Key {
        private final String method;
        private final @Nullable String token;

        Key(String method, @Nullable String token) {
            this.method = method;
            this.token = token;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && method.equals(that.method) && Objects.equals(token, that.token);
        }

        @Override
        public int hashCode() {
            return 31 * method.hashCode() + Objects.hashCode(token);
        }

        @Override
        public String toString() {
            return method;
        }
    }
}
