package dev.callsheet.slack;

import dev.callsheet.runtime.auth.AccessToken;
import dev.callsheet.runtime.auth.RenewedToken;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.slack.model.OAuthGrant;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

    private final String clientId;
    private final String clientSecret;
    private final Consumer<RotatingTokens> store;
    private final Slack slack;
    private final Clock clock;
    private final RenewedToken access;
    private volatile RotatingTokens tokens;

    private RotatingTokenSupplier(Builder builder) {
        clientId = builder.clientId;
        clientSecret = builder.clientSecret;
        store = builder.store;
        slack = builder.slack != null
                ? builder.slack
                : Slack.create(ClientOptions.builder().build());
        clock = builder.clock;
        tokens = builder.tokens;
        // A refresh is an asynchronous call, so whoever starts it does not wait.
        access = new RenewedToken(tokens.access(), limit -> refresh(), Runnable::run, builder.margin, clock);
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
        try {
            return access.get(LONGEST_WAIT).token().value();
        } catch (ExecutionException failed) {
            throw new TokenRefreshException(failed.getCause());
        } catch (TimeoutException late) {
            throw new TokenRefreshException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TokenRefreshException(stopped);
        }
    }

    /**
     * Returns the current tokens.
     *
     * @return the tokens in use
     */
    public RotatingTokens tokens() {
        return tokens;
    }

    private CompletableFuture<AccessToken> refresh() {
        RotatingTokens old = tokens;
        return slack.oauth()
                .v2()
                .access(r -> r.clientId(clientId)
                        .clientSecret(clientSecret)
                        .grantType("refresh_token")
                        .refreshToken(old.refreshToken()))
                .executeAsync()
                .thenApply(grant -> refreshed(old, grant));
    }

    private AccessToken refreshed(RotatingTokens old, OAuthGrant grant) {
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
        tokens = fresh;
        return fresh.requireAccess();
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
