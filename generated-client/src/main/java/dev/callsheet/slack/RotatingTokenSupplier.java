package dev.callsheet.slack;

import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.model.OAuthGrant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the access token of an app with token rotation. Such tokens expire after twelve hours; this class refreshes
 * them before that, with the refresh token and {@code oauth.v2.access}. See <a
 * href="https://docs.slack.dev/authentication/using-token-rotation">Using token rotation</a>.
 *
 * <pre>{@code
 * RotatingTokenSupplier token = RotatingTokenSupplier.builder(clientId, clientSecret, stored, tokens -> save(tokens))
 *         .build();
 * Slack slack = Slack.create(ClientOptions.builder().token(token).build());
 * }</pre>
 *
 * <p>A token is refreshed once, no matter how many threads ask for it. Until the old token expires, no thread waits for
 * the new one. If the refresh fails, the old token is used until it expires and the refresh is retried after a pause;
 * after that, calls fail with a {@link TokenRefreshException}. A refresh token works only once, so only one process may
 * refresh a token.
 *
 * <p>Thread-safe. Starts no thread: the refresh is an asynchronous call on the executor of its client, so that
 * cancelling the call that asked for the token does not lose the new token.
 */
public final class RotatingTokenSupplier implements TokenSupplier {
    private static final System.Logger LOG = System.getLogger(RotatingTokenSupplier.class.getName());

    /** Longer than the timeout of a call, so it is reached only if the executor never runs the refresh. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String clientId;
    private final String clientSecret;
    private final Consumer<RotatingTokens> store;
    private final Slack slack;
    private final Duration margin;
    private final Clock clock;

    // Guarded by this.
    private RotatingTokens tokens;
    private Instant refreshAt;
    private int failures;
    private @Nullable RuntimeException failure;
    private @Nullable CompletableFuture<RotatingTokens> refresh;

    private RotatingTokenSupplier(Builder builder) {
        clientId = builder.clientId;
        clientSecret = builder.clientSecret;
        store = builder.store;
        slack = builder.slack != null
                ? builder.slack
                : Slack.create(ClientOptions.builder().build());
        margin = builder.margin;
        clock = builder.clock;
        tokens = builder.tokens;
        refreshAt = tokens.accessToken() == null ? Instant.MIN : earlier(tokens.expiresAt(), margin);
    }

    /**
     * Returns a builder of a supplier.
     *
     * @param clientId the app's client ID, from its Basic Information page
     * @param clientSecret the app's client secret, from the same page
     * @param tokens the tokens stored last, or those of the installation
     * @param store receives the new tokens after each refresh, before any call uses them, and must store them, because
     *     the old refresh token no longer works. If it throws an exception, the class of the exception is logged and the
     *     new tokens are used nevertheless
     * @return the builder
     * @throws IllegalArgumentException if the ID or the secret is blank
     */
    public static Builder builder(
            String clientId, String clientSecret, RotatingTokens tokens, Consumer<RotatingTokens> store) {
        return new Builder(clientId, clientSecret, tokens, store);
    }

    /**
     * Returns a valid access token. Waits only if the current one has expired and is being refreshed.
     *
     * @return the token
     * @throws TokenRefreshException if the token has expired and cannot be refreshed
     */
    @Override
    public String token() {
        Instant now = clock.instant();
        RotatingTokens current;
        CompletableFuture<RotatingTokens> pending;
        CompletableFuture<RotatingTokens> mine = null;
        synchronized (this) {
            current = tokens;
            if (refresh == null && !now.isBefore(refreshAt)) {
                mine = new CompletableFuture<>();
                refresh = mine;
            }
            pending = refresh;
        }
        if (mine != null) {
            start(current, mine);
        }
        String token = current.accessToken();
        if (token != null && now.isBefore(current.expiresAt())) {
            return token;
        }
        return pending == null ? paused() : await(pending);
    }

    /**
     * Returns the current tokens.
     *
     * @return the tokens in use
     */
    public synchronized RotatingTokens tokens() {
        return tokens;
    }

    private void start(RotatingTokens old, CompletableFuture<RotatingTokens> pending) {
        try {
            var unused = slack.oauth()
                    .v2()
                    .access(r -> r.clientId(clientId)
                            .clientSecret(clientSecret)
                            .grantType("refresh_token")
                            .refreshToken(old.refreshToken()))
                    .executeAsync()
                    .thenApply(grant -> refreshed(old, grant))
                    .whenComplete((fresh, thrown) -> finish(fresh, thrown, pending));
        } catch (RuntimeException rejected) {
            finish(null, rejected, pending);
        }
    }

    private RotatingTokens refreshed(RotatingTokens old, OAuthGrant grant) {
        RotatingTokens fresh = RotatingTokens.of(grant, old.refreshToken(), clock.instant());
        try {
            store.accept(fresh);
        } catch (RuntimeException notStored) {
            // Only its class is logged, because its message may quote the tokens.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Could not store the new tokens: {0}",
                    notStored.getClass().getName());
        }
        return fresh;
    }

    private void finish(
            @Nullable RotatingTokens fresh, @Nullable Throwable thrown, CompletableFuture<RotatingTokens> pending) {
        Instant now = clock.instant();
        RuntimeException failed = thrown == null ? null : unwrapped(thrown);
        synchronized (this) {
            refresh = null;
            failure = failed;
            if (fresh != null) {
                tokens = fresh;
                failures = 0;
                refreshAt = due(fresh, now);
            } else {
                refreshAt = now.plus(pause(failures++));
            }
        }
        if (fresh != null) {
            pending.complete(fresh);
        } else {
            pending.completeExceptionally(failed);
        }
    }

    /**
     * Returns when to refresh: the margin before expiry, but not before half of the lifetime has passed, so that a token
     * with a lifetime shorter than the margin is used too.
     */
    private Instant due(RotatingTokens fresh, Instant now) {
        if (fresh.expiresAt().equals(Instant.MAX)) {
            return Instant.MAX;
        }
        Instant half = now.plus(Duration.between(now, fresh.expiresAt()).dividedBy(2));
        Instant early = earlier(fresh.expiresAt(), margin);
        return early.isAfter(half) ? early : half;
    }

    private static Instant earlier(Instant expiry, Duration margin) {
        return expiry.equals(Instant.MAX) ? expiry : expiry.minus(margin);
    }

    /** Returns the pause before the next attempt: 1 second, doubled after each failure, up to the longest pause. */
    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static RuntimeException unwrapped(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private synchronized String paused() {
        throw new TokenRefreshException(failure);
    }

    private static String await(CompletableFuture<RotatingTokens> pending) {
        try {
            return pending.get(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS).requireAccessToken();
        } catch (ExecutionException failed) {
            throw new TokenRefreshException((RuntimeException) failed.getCause());
        } catch (TimeoutException late) {
            throw new TokenRefreshException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TokenRefreshException(stopped);
        }
    }

    /** Returns a text without secrets. */
    @Override
    public String toString() {
        return "RotatingTokenSupplier[***]";
    }

    /** A builder of {@link RotatingTokenSupplier}. */
    public static final class Builder {
        private final String clientId;
        private final String clientSecret;
        private final RotatingTokens tokens;
        private final Consumer<RotatingTokens> store;
        private @Nullable Slack slack;
        private Duration margin = Duration.ofMinutes(30);
        private Clock clock = Clock.systemUTC();

        private Builder(String clientId, String clientSecret, RotatingTokens tokens, Consumer<RotatingTokens> store) {
            this.clientId = RequiredSetting.check("client ID", clientId);
            this.clientSecret = RequiredSetting.check("client secret", clientSecret);
            this.tokens = tokens;
            this.store = store;
        }

        /**
         * Sets the client that refreshes tokens. It needs no token. Its retry policy must not repeat writes, because a
         * refresh token works only once. Default: a client with default options.
         *
         * @param slack the client, such as one with a proxy or with the base URL of GovSlack
         * @return this builder
         */
        public Builder slack(Slack slack) {
            this.slack = slack;
            return this;
        }

        /**
         * Sets how long before its expiry a token is refreshed. Default: 30 minutes.
         *
         * @param margin the time before the expiry, not negative
         * @return this builder
         * @throws IllegalArgumentException if the margin is negative
         */
        public Builder margin(Duration margin) {
            if (margin.isNegative()) {
                throw new IllegalArgumentException("The margin must not be negative.");
            }
            this.margin = margin;
            return this;
        }

        /**
         * Sets the clock, for tests. Default: the system clock.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Builds the supplier. It sends nothing before it is asked for a token.
         *
         * @return the supplier
         */
        public RotatingTokenSupplier build() {
            return new RotatingTokenSupplier(this);
        }
    }
}
