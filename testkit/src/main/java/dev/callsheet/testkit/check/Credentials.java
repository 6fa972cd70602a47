package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.testkit.http.RequestHead;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials that the server accepts. May be used from any thread. */
public final class Credentials {
    private final Map<String, AuthScheme> schemes = new HashMap<>();
    private volatile Set<String> accepted = Set.of();

    /** Accepts any credential at first. */
    public Credentials(ApiModel api) {
        api.auth().forEach(scheme -> schemes.put(scheme.name(), scheme));
    }

    /**
     * Accepts only these secrets.
     *
     * @param secrets tokens, keys, and {@code user:password}; empty to accept any
     */
    public void accept(List<String> secrets) {
        accepted = Set.copyOf(secrets);
    }

    /**
     * Returns what is wrong with the credentials of a call; null if nothing is.
     *
     * @param route its method is not null
     */
    @Nullable
    RequestProblem problem(ApiMethod method, Route route, RequestHead head) {
        boolean complete = false;
        for (List<String> all : method.auth().anyOf()) {
            if (!all.isEmpty() && all.stream().allMatch(name -> secret(name, route, head) != null)) {
                complete = true;
                if (all.stream().allMatch(name -> isAccepted(name, route, head))) {
                    return null;
                }
            }
        }
        if (complete) {
            return RequestProblem.invalidToken();
        }
        boolean open = method.auth().canBeMissing();
        boolean other = method.auth().canHaveToken() && head.header("Authorization") != null;
        if (open) {
            return other ? RequestProblem.invalidToken() : null;
        }
        return other ? RequestProblem.invalidToken() : RequestProblem.missingCredential(needs(method));
    }

    private String needs(ApiMethod method) {
        return String.join(
                " or ",
                method.auth().anyOf().stream()
                        .map(all -> String.join(
                                " and ",
                                all.stream()
                                        .map(schemes::get)
                                        .map(Credentials::place)
                                        .toList()))
                        .toList());
    }

    private static String place(AuthScheme scheme) {
        return new SecretPlace(scheme).text();
    }

    private boolean isAccepted(String name, Route route, RequestHead head) {
        Set<String> secrets = accepted;
        AuthScheme scheme = schemes.get(name);
        String secret = secret(name, route, head);
        return secrets.isEmpty()
                || secrets.contains(secret)
                || scheme != null && scheme.kind() instanceof AuthScheme.Custom;
    }

    private @Nullable String secret(String name, Route route, RequestHead head) {
        AuthScheme scheme = schemes.get(name);
        return scheme == null ? null : new SecretPlace(scheme).find(route, head);
    }

    /** Returns the query parameters that are keys. */
    Set<String> queryKeys() {
        return schemes.values().stream()
                .map(AuthScheme::kind)
                .filter(AuthScheme.ApiKey.class::isInstance)
                .map(AuthScheme.ApiKey.class::cast)
                .filter(key -> key.in() == AuthScheme.KeyPlace.QUERY)
                .map(AuthScheme.ApiKey::key)
                .collect(Collectors.toSet());
    }

    /** Returns the bearer token of a header, whose scheme is case-insensitive (RFC 9110 section 11.1); null if there is none. */
    public static @Nullable String token(@Nullable String authorization) {
        return SecretPlace.token(authorization, AuthScheme.Bearer.FORMAT);
    }
}
