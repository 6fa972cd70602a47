package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.auth.AccessToken;
import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.Credential.Secret;
import dev.callsheet.runtime.auth.RenewedToken;
import dev.callsheet.runtime.auth.RequestSigner;
import dev.callsheet.runtime.auth.UnsendableException;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials of one attempt: those of the first set of schemes that the client has all credentials for. */
final class Authentication {
    private final Map<AuthScheme, Secret> secrets = new LinkedHashMap<>();
    private final Map<RenewedToken, AccessToken> cached = new LinkedHashMap<>();
    private final List<String> identities = new ArrayList<>();
    private final List<RequestSigner> signers = new ArrayList<>();

    private Authentication() {}

    /**
     * Chooses the credentials of an attempt, and fetches the tokens among them.
     *
     * @param limit how long to wait for a token
     * @throws IllegalStateException if the method needs one and the client has none
     * @throws TokenException if a token cannot be fetched
     * @throws TimeoutException if there is no token in time
     * @throws InterruptedException if the thread is interrupted while it waits for a token
     */
    static Authentication of(Endpoint<?, ?> endpoint, CallSettings settings, Duration limit)
            throws TimeoutException, InterruptedException {
        boolean asked = false;
        for (List<String> all : endpoint.auth()) {
            if (has(all, endpoint.api(), settings)) {
                asked = true;
                Authentication found = of(endpoint, all, settings, limit);
                if (found != null) {
                    return found;
                }
            }
        }
        if (asked) {
            throw new TokenException(endpoint.method(), "its source has none at present.", null);
        }
        throw new IllegalStateException(missing(endpoint));
    }

    /**
     * Begins to fetch the tokens that a call needs, and returns what ends with that; null if the call has to wait for none.
     */
    static @Nullable CompletionStage<?> prepare(Endpoint<?, ?> endpoint, CallSettings settings) {
        if (settings.tokens().isEmpty()) {
            return null;
        }
        List<String> names = endpoint.auth().stream()
                .filter(all -> has(all, endpoint.api(), settings))
                .findFirst()
                .orElse(List.of());
        CompletionStage<?> ready = null;
        for (String name : names) {
            Credential credential = settings.credential(name);
            RenewedToken token = credential == null ? null : settings.tokens().token(name, credential);
            CompletionStage<?> next = token == null ? null : token.prepare();
            if (next != null) {
                ready = ready == null ? next : ready.thenCombine(next, (first, second) -> second);
            }
        }
        return ready;
    }

    /** Returns whether the client has all credentials of a set, and the set all secrets of the base URL. */
    private static boolean has(List<String> names, Api api, CallSettings settings) {
        for (AuthScheme scheme : api.schemes().values()) {
            if (scheme.isInBaseUrl() && !names.contains(scheme.name())) {
                return false;
            }
        }
        for (String name : names) {
            if (!api.schemes().containsKey(name) || settings.credential(name) == null) {
                return false;
            }
        }
        return true;
    }

    /** Returns null if a source has no secret at present. */
    private static @Nullable Authentication of(
            Endpoint<?, ?> endpoint, List<String> names, CallSettings settings, Duration limit)
            throws TimeoutException, InterruptedException {
        Authentication found = new Authentication();
        for (String name : names) {
            AuthScheme scheme = endpoint.api().schemes().get(name);
            Credential credential = settings.credential(name);
            if (scheme == null || credential == null) {
                return null;
            }
            RenewedToken token = settings.tokens().token(name, credential);
            Secret secret = token == null ? supplied(credential, endpoint) : found.fetched(token, endpoint, limit);
            if (secret == null) {
                return null;
            }
            found.add(scheme, credential, secret);
        }
        return found;
    }

    private void add(AuthScheme scheme, Credential credential, Secret secret) {
        Credential.Client client = credential.client();
        secrets.put(scheme, secret);
        // A token that was fetched changes while the caller stays the same.
        identities.add(client == null ? secret.sent() : client.id());
        if (credential.signer() != null) {
            signers.add(credential.signer());
        }
    }

    /** Returns the secret that the source of a credential has. A failure of a call that the source made stays what it is. */
    private static @Nullable Secret supplied(Credential credential, Endpoint<?, ?> endpoint) {
        try {
            return credential.secret();
        } catch (CallException ofSource) {
            throw ofSource;
        } catch (RuntimeException ofSource) {
            // Texts of foreign code may quote a secret; those of this library do not.
            String why = ofSource instanceof UnsendableException
                    ? ": " + ofSource.getMessage()
                    : " with " + ofSource.getClass().getSimpleName() + ".";
            throw new TokenException(endpoint.method(), "its source failed" + why, ofSource);
        }
    }

    private Secret fetched(RenewedToken source, Endpoint<?, ?> endpoint, Duration limit)
            throws TimeoutException, InterruptedException {
        try {
            RenewedToken.Held held = source.get(limit);
            if (held.cached()) {
                cached.put(source, held.token());
            }
            String value = held.token().value();
            return new Secret(value, List.of(value));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TokenFailure failure) {
                throw failure.of(endpoint.method());
            }
            throw new TokenException(endpoint.method(), "it could not be fetched.", failed.getCause());
        }
    }

    /** Gives up the tokens that were there before this attempt. Returns whether there are any: with new ones it may succeed. */
    boolean rejectCached() {
        cached.forEach(RenewedToken::reject);
        return !cached.isEmpty();
    }

    private static String missing(Endpoint<?, ?> endpoint) {
        String token = endpoint.api().tokenScheme();
        if (endpoint.auth().equals(List.of(List.of(String.valueOf(token))))) {
            return endpoint.method() + " needs a token and there is none. Set one with"
                    + " ClientOptions.builder().token(...).";
        }
        String ways = endpoint.auth().stream()
                .filter(all -> !all.isEmpty())
                .map(all -> String.join(" and ", all))
                .distinct()
                .collect(Collectors.joining(", or "));
        String first = endpoint.auth().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(endpoint.api().schemes().keySet().iterator().next());
        return endpoint.method() + " needs a credential that the client does not have: "
                + (ways.isEmpty() ? first : ways) + ". Set it with builder() of the client"
                + ", or with ClientOptions.builder().credential(\"" + first + "\", ...).";
    }

    /** Adds all texts that must not be shown. */
    void addSecretsTo(Collection<String> hidden) {
        for (Secret secret : secrets.values()) {
            for (String text : secret.hidden()) {
                hidden.add(text);
                hidden.add(PercentEncoder.url(text));
            }
        }
    }

    /** Returns what tells the callers apart that a server limits; null without a credential. */
    @Nullable
    String identity() {
        return identities.isEmpty() ? null : String.join("\n", identities);
    }

    /**
     * Adds the credentials to a request.
     *
     * @throws IOException if a signer cannot read the body
     */
    void addTo(RequestDraft draft) throws IOException {
        secrets.forEach((scheme, secret) -> scheme.addTo(draft, secret.sent()));
        for (RequestSigner signer : signers) {
            signer.sign(draft.toSign());
        }
    }
}
