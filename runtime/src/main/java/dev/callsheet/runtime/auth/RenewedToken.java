package dev.callsheet.runtime.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A token that is renewed shortly before it expires: once, no matter how many threads ask for it. Until the old token
 * expires, nobody waits for the new one. If a renewal fails, the old token is used until it expires, and the next renewal
 * waits for a pause: 1 second, doubled after each failure, up to a minute.
 *
 * <p>Thread-safe. Starts no thread.
 */
public final class RenewedToken {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final Source source;
    private final Executor executor;
    private final Duration margin;
    private final InstantSource clock;

    // Guarded by this.
    private @Nullable AccessToken token;
    private Instant renewAt;
    private int failures;
    private @Nullable Throwable failure;
    private @Nullable Renewal renewal;

    /** Where new tokens come from. */
    @FunctionalInterface
    public interface Source {
        /**
         * Starts a renewal, or does it on this thread. It fails with a {@link CancellationException} if not the server, but the thread that
         * made it was the reason: others that wait for it then try by themselves.
         *
         * @param limit how long the calling thread may wait
         */
        CompletionStage<AccessToken> renew(Duration limit);
    }

    /**
     * The token for a call.
     *
     * @param cached whether it was there before the call asked
     */
    public record Held(AccessToken token, boolean cached) {}

    /**
     * Creates a token that is renewed when it is asked for.
     *
     * @param first the token to begin with; null to fetch one
     * @param executor runs renewals that nobody waits for yet
     * @param margin how long before its expiry a token is renewed, but not before half of its lifetime has passed
     * @param clock tells the time of expiry
     */
    public RenewedToken(
            @Nullable AccessToken first, Source source, Executor executor, Duration margin, InstantSource clock) {
        this.token = first;
        this.source = source;
        this.executor = executor;
        this.margin = margin;
        this.clock = clock;
        this.renewAt = first == null ? Instant.MIN : earlier(first.expiresAt());
    }

    /**
     * Returns a valid token. Waits only if there is none at present.
     *
     * @param limit how long to wait
     * @throws ExecutionException if the token has expired and cannot be renewed; the cause is why
     * @throws TimeoutException if there is no token in time
     * @throws InterruptedException if the thread is interrupted
     */
    public Held get(Duration limit) throws ExecutionException, TimeoutException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            AccessToken valid;
            Renewal pending;
            Renewal mine;
            Throwable why;
            synchronized (this) {
                mine = startIfDue();
                pending = renewal;
                valid = valid();
                why = failure;
            }
            if (valid != null) {
                if (mine != null) {
                    inBackground(mine);
                }
                return new Held(valid, true);
            }
            if (pending == null) {
                throw new ExecutionException(why);
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException();
            }
            AccessToken fresh = await(pending, left);
            if (fresh != null) {
                return new Held(fresh, false);
            }
        }
    }

    /**
     * Begins to fetch a token if there is none at present, and returns what ends with that; null if no call has to wait. For
     * calls that do not hold a thread while they wait.
     */
    public @Nullable CompletionStage<?> prepare() {
        Renewal pending;
        Renewal mine;
        synchronized (this) {
            mine = startIfDue();
            pending = valid() == null ? renewal : null;
        }
        if (mine != null) {
            inBackground(mine);
        }
        return pending == null ? null : pending.minimalCompletionStage();
    }

    /** Gives up a token that the server did not accept, unless it has been renewed in the meantime. */
    public synchronized void reject(AccessToken refused) {
        if (refused.equals(token)) {
            token = null;
            renewAt = failures > 0 ? renewAt : Instant.MIN;
        }
    }

    private @Nullable AccessToken valid() {
        AccessToken current = token;
        return current != null && clock.instant().isBefore(current.expiresAt()) ? current : null;
    }

    private @Nullable Renewal startIfDue() {
        if (renewal != null || clock.instant().isBefore(renewAt)) {
            return null;
        }
        renewal = new Renewal();
        return renewal;
    }

    private void inBackground(Renewal started) {
        try {
            executor.execute(() -> started.run(Duration.ofNanos(Long.MAX_VALUE)));
        } catch (RuntimeException rejected) {
            // The server has not refused anything, so the next call that needs a token tries at once.
            finish(started, null, new CancellationException());
        }
    }

    /**
     * Makes a renewal on this thread, unless another thread does, and waits for its end. Without this, a renewal could wait
     * for a thread of an executor whose threads all wait for the renewal.
     *
     * @return the token; null if the thread that made the renewal gave up
     */
    private static @Nullable AccessToken await(Renewal pending, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException {
        pending.run(Duration.ofNanos(nanos));
        try {
            return pending.get(nanos, TimeUnit.NANOSECONDS);
        } catch (CancellationException abandoned) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return null;
        }
    }

    private void finish(Renewal finished, @Nullable AccessToken fresh, @Nullable Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (fresh == null && cause == null) {
            cause = new IllegalStateException("There is no new token.");
        }
        synchronized (this) {
            Instant now = clock.instant();
            renewal = null;
            if (fresh != null) {
                token = fresh;
                failure = null;
                failures = 0;
                renewAt = due(fresh, now);
            } else if (cause instanceof CancellationException) {
                renewAt = failures > 0 ? now.plus(pause(failures)) : now;
            } else {
                failure = cause;
                renewAt = now.plus(pause(failures++));
            }
        }
        if (fresh != null) {
            finished.complete(fresh);
        } else {
            finished.completeExceptionally(cause);
        }
    }

    private Instant due(AccessToken fresh, Instant now) {
        if (fresh.expiresAt().equals(Instant.MAX)) {
            return Instant.MAX;
        }
        Instant half = now.plus(Duration.between(now, fresh.expiresAt()).dividedBy(2));
        Instant early = earlier(fresh.expiresAt());
        return early.isAfter(half) ? early : half;
    }

    private Instant earlier(Instant expiry) {
        return expiry.equals(Instant.MAX) ? expiry : expiry.minus(margin);
    }

    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "RenewedToken[***]";
    }

    /** One renewal, made by the first thread that runs it. */
    private final class Renewal extends CompletableFuture<AccessToken> {
        private final AtomicBoolean started = new AtomicBoolean();

        void run(Duration limit) {
            if (!started.compareAndSet(false, true)) {
                return;
            }
            try {
                source.renew(limit).whenComplete((fresh, thrown) -> finish(this, fresh, thrown));
            } catch (RuntimeException | Error thrown) {
                finish(this, null, thrown);
            }
        }
    }
}
