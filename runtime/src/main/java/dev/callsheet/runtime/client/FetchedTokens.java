package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.RenewedToken;
import dev.callsheet.runtime.auth.TokenEndpoint;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.options.ClientOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The tokens that a client fetches: one for each scheme and credential, as long as the credential is held. Thread-safe. */
final class FetchedTokens {
    /** Those of a client that fetches none. */
    static final FetchedTokens NONE = new FetchedTokens(Map.of(), null);

    /** How long before its expiry a token is renewed, unless that is more than half of its lifetime. */
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private static final long LARGEST_RESPONSE = 1 << 20;

    private final Map<String, TokenFetch> fetches;
    private final @Nullable Executor given;
    /** By scheme; a token does not refer to its credential, so that the credential can be collected. */
    private final Map<String, Map<Credential, RenewedToken>> tokens = new HashMap<>();

    private FetchedTokens(Map<String, TokenFetch> fetches, @Nullable Executor given) {
        this.fetches = fetches;
        this.given = given;
    }

    static FetchedTokens of(CallSettings settings) {
        if (!fetchesAny(settings.api())) {
            return NONE;
        }
        BaseUrls urls = BaseUrls.of(settings.api(), settings.client());
        long largest = Math.min(LARGEST_RESPONSE, settings.client().maxResponseBytes());
        ClientOptions options = ClientOptions.builder()
                .options(settings.client())
                .maxResponseBytes(largest)
                .build();
        CallSettings own = settings.elsewhere().with(options);
        Map<String, TokenFetch> fetches = new HashMap<>();
        urls.tokens().forEach((name, uri) -> {
            AuthScheme scheme = settings.api().schemes().get(name);
            TokenEndpoint endpoint = scheme == null ? null : scheme.tokenEndpoint();
            if (endpoint != null) {
                fetches.put(name, new TokenFetch(name, endpoint, uri, own));
            }
        });
        return new FetchedTokens(fetches, settings.client().executor());
    }

    private static boolean fetchesAny(Api api) {
        for (AuthScheme scheme : api.schemes().values()) {
            if (scheme.tokenEndpoint() != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the client fetches no tokens. */
    boolean isEmpty() {
        return fetches.isEmpty();
    }

    /** Returns the token that a scheme sends for a credential; null if the scheme sends the credential itself. */
    synchronized @Nullable RenewedToken token(String scheme, Credential credential) {
        TokenFetch fetch = fetches.get(scheme);
        Credential.Client client = credential.client();
        if (fetch == null || client == null) {
            return null;
        }
        return tokens.computeIfAbsent(scheme, name -> new WeakHashMap<>())
                .computeIfAbsent(credential, key -> token(fetch, client));
    }

    private RenewedToken token(TokenFetch fetch, Credential.Client client) {
        return new RenewedToken(
                null,
                limit -> CompletableFuture.completedFuture(fetch.fetch(client, limit)),
                given == null ? task -> AsyncThreads.EXECUTOR.execute(task) : given,
                MARGIN,
                fetch::now);
    }
}
