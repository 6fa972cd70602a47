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
 * Tokens of an app with token rotation: they expire after twelve hours, and this renews them in time with the refresh
 * token, through {@code oauth.v2.access}. See <a
 * href="https://docs.slack.dev/authentication/using-token-rotation">Slack's page</a>.
 *
 * <pre>{@code
 * RotatingTokenSupplier token = RotatingTokenSupplier.builder(clientId, clientSecret, stored, tokens -> save(tokens))
 *         .build();
 * Slack slack = Slack.create(ClientOptions.builder().token(token).build());
 * }</pre>
 *
 * <p>However many threads ask, the token is renewed once. Until it has expired nobody waits for that. Where renewing
 * fails, the token is used as long as it is valid, and renewing is tried again after a pause; from then on calls fail
 * with a {@link TokenRefreshException}. Each refresh token works once, so only one process may renew a token.
 *
 * <p>Safe for use by many threads. Has none of its own: the call that renews is an asynchronous one like any other, so
 * that cancelling the call that asked for the token does not lose the new one.
 */
public final class RotatingTokenSupplier implements TokenSupplier {
    private static final System.Logger LOG = System.getLogger(RotatingTokenSupplier.class.getName());
    /** Longer than a call takes: only where the executor does not come to it is it ever reached. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String clientId;
    private final String clientSecret;
    private final Consumer<RotatingTokens> store;
    private final Slack slack;
    private final Duration margin;
    private final Clock clock;

    // All guarded by this.
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
     * Starts with what is known.
     *
     * @param clientId the app's id, from the page of its basic information
     * @param clientSecret the app's client secret, from the same page; kept secret
     * @param tokens what was stored last, or came with the installation
     * @param store is given the new tokens each time, before any call uses them, and keeps them: the refresh token
     *     before them works no more. What it throws is logged, by its class alone, and the new tokens are used all the
     *     same
     * @return a builder
     * @throws IllegalArgumentException where the id or the secret is empty
     */
    public static Builder builder(
            String clientId, String clientSecret, RotatingTokens tokens, Consumer<RotatingTokens> store) {
        return new Builder(clientId, clientSecret, tokens, store);
    }

    /**
     * The token to use now.
     *
     * @return the token
     * @throws TokenRefreshException where it has expired and cannot be renewed
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
     * The tokens as they are now.
     *
     * @return the pair in use
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
                    .thenApply(grant -> renewed(old, grant))
                    .whenComplete((fresh, fault) -> finish(fresh, fault, pending));
        } catch (RuntimeException rejected) {
            finish(null, rejected, pending);
        }
    }

    private RotatingTokens renewed(RotatingTokens old, OAuthGrant grant) {
        RotatingTokens fresh = RotatingTokens.of(grant, old.refreshToken(), clock.instant());
        try {
            store.accept(fresh);
        } catch (RuntimeException notStored) {
            // By its class alone: its message may quote what was to be stored.
            LOG.log(
                    System.Logger.Level.ERROR,
                    "New tokens were not stored: {0}",
                    notStored.getClass().getName());
        }
        return fresh;
    }

    private void finish(
            @Nullable RotatingTokens fresh, @Nullable Throwable fault, CompletableFuture<RotatingTokens> pending) {
        Instant now = clock.instant();
        RuntimeException failed = fault == null ? null : unwrapped(fault);
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

    /** Some time before it expires, but not sooner than after half of its time: one that lives shortly is used too. */
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

    /** A second, then twice as long each time. */
    private static Duration pause(int failures) {
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static RuntimeException unwrapped(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
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

    /** Does not show any secret. */
    @Override
    public String toString() {
        return "RotatingTokenSupplier[***]";
    }

    /** Collects how tokens are renewed. */
    public static final class Builder {
        private final String clientId;
        private final String clientSecret;
        private final RotatingTokens tokens;
        private final Consumer<RotatingTokens> store;
        private @Nullable Slack slack;
        private Duration margin = Duration.ofMinutes(30);
        private Clock clock = Clock.systemUTC();

        private Builder(String clientId, String clientSecret, RotatingTokens tokens, Consumer<RotatingTokens> store) {
            this.clientId = given("client id", clientId);
            this.clientSecret = given("client secret", clientSecret);
            this.tokens = tokens;
            this.store = store;
        }

        private static String given(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(
                        "The " + name + " is empty. Is the variable set that it comes from?");
            }
            return value;
        }

        /**
         * The client to renew with, which needs no token; one without options unless said otherwise. Its retry policy
         * must not repeat writes: a refresh token works once.
         *
         * @param slack such as one with a proxy, or with the base URL of GovSlack
         * @return this
         */
        public Builder slack(Slack slack) {
            this.slack = slack;
            return this;
        }

        /**
         * How long before it expires a token is renewed; 30 minutes unless said otherwise.
         *
         * @param margin not negative
         * @return this
         * @throws IllegalArgumentException where it is negative
         */
        public Builder margin(Duration margin) {
            if (margin.isNegative()) {
                throw new IllegalArgumentException("The margin must not be negative.");
            }
            this.margin = margin;
            return this;
        }

        /**
         * What tells the time; for tests.
         *
         * @param clock the clock
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Makes it. Nothing is sent before the first token is asked for.
         *
         * @return the supplier
         */
        public RotatingTokenSupplier build() {
            return new RotatingTokenSupplier(this);
        }
    }
}
