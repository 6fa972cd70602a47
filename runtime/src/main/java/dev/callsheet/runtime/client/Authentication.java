package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.Credential.Secret;
import dev.callsheet.runtime.auth.RequestSigner;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials of one attempt: those of the first set of schemes that the client has all credentials for. */
final class Authentication {
    private final Map<AuthScheme, Secret> secrets = new LinkedHashMap<>();
    private final List<RequestSigner> signers = new ArrayList<>();

    private Authentication() {}

    /**
     * Chooses the credentials of an attempt.
     *
     * @throws IllegalStateException if the method needs one and the client has none
     */
    static Authentication of(Endpoint<?, ?> endpoint, CallSettings settings) {
        for (List<String> all : endpoint.auth()) {
            Authentication found = of(endpoint.api(), all, settings);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException(missing(endpoint));
    }

    private static @Nullable Authentication of(Api api, List<String> names, CallSettings settings) {
        Authentication found = new Authentication();
        for (String name : names) {
            AuthScheme scheme = api.schemes().get(name);
            Credential credential = settings.credential(name);
            Secret secret = scheme == null || credential == null ? null : credential.secret();
            if (scheme == null || credential == null || secret == null) {
                return null;
            }
            found.secrets.put(scheme, secret);
            if (credential.signer() != null) {
                found.signers.add(credential.signer());
            }
        }
        boolean complete = api.schemes().values().stream()
                .allMatch(scheme -> !scheme.isInBaseUrl() || found.secrets.containsKey(scheme));
        return complete ? found : null;
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
                + (ways.isEmpty() ? first : ways) + ". Set it with builder()." + first
                + "(...) of the client, or with ClientOptions.builder().credential(\"" + first + "\", ...).";
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
        return secrets.isEmpty()
                ? null
                : secrets.values().stream().map(Secret::sent).collect(Collectors.joining("\n"));
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
