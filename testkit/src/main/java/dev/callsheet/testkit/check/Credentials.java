package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.testkit.http.RequestHead;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials that the server accepts. May be used from any thread. */
public final class Credentials {
    private final Map<String, SecretPlace> places;
    private final Set<String> queryKeys;
    private final IssuedTokens issued = new IssuedTokens();
    private volatile Set<String> accepted = Set.of();

    /** Accepts any credential at first. */
    public Credentials(ApiModel api) {
        places = api.auth().stream().collect(Collectors.toMap(AuthScheme::name, SecretPlace::new));
        queryKeys = api.auth().stream()
                .map(AuthScheme::kind)
                .filter(AuthScheme.ApiKey.class::isInstance)
                .map(AuthScheme.ApiKey.class::cast)
                .filter(key -> key.in() == AuthScheme.KeyPlace.QUERY)
                .map(AuthScheme.ApiKey::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Accepts only these secrets.
     *
     * @param secrets tokens, keys, {@code user:password} and {@code id:secret} of clients that fetch tokens; empty to accept any
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
        Set<String> good = accepted;
        boolean complete = false;
        for (List<String> all : method.auth().anyOf()) {
            List<Boolean> sent = all.stream()
                    .map(this::place)
                    .flatMap(place ->
                            place.find(route, head).map(secret -> place.accepts(secret, good, issued)).stream())
                    .toList();
            if (!all.isEmpty() && sent.size() == all.size()) {
                complete = true;
                if (!sent.contains(false)) {
                    return null;
                }
            }
        }
        boolean other = method.auth().canHaveToken() && head.header("Authorization") != null;
        if (complete || other) {
            return RequestProblem.invalidToken();
        }
        return method.auth().canBeMissing() ? null : RequestProblem.missingCredential(needs(method));
    }

    boolean isAccepted(String secret) {
        Set<String> good = accepted;
        return good.isEmpty() || good.contains(secret);
    }

    String issue(String scheme) {
        return issued.issue(scheme);
    }

    /** Accepts no token any more that a client has fetched so far. */
    public void expireTokens() {
        issued.expire();
    }

    private SecretPlace place(String scheme) {
        return Objects.requireNonNull(places.get(scheme), scheme);
    }

    private String needs(ApiMethod method) {
        return method.auth().anyOf().stream()
                .map(all -> all.stream().map(this::place).map(SecretPlace::text).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }

    /** Returns the query parameters that are keys. */
    Set<String> queryKeys() {
        return queryKeys;
    }

    /** Returns the bearer token of a header, whose scheme is case-insensitive (RFC 9110 section 11.1); null if there is none. */
    public static @Nullable String token(@Nullable String authorization) {
        return SecretPlace.token(authorization, AuthScheme.Bearer.FORMAT);
    }
}
