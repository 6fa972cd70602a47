package dev.callsheet.testkit.check;

import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ApiKey;
import dev.callsheet.language.model.AuthScheme.Bearer;
import dev.callsheet.language.model.AuthScheme.ClientCredentials;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import dev.callsheet.testkit.http.UrlDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a scheme puts its secret. */
final class SecretPlace {
    private static final String BASIC = "basic ";

    private final AuthScheme scheme;

    SecretPlace(AuthScheme scheme) {
        this.scheme = scheme;
    }

    /** Returns the place in words. */
    String text() {
        return scheme.kind().match(new AuthScheme.Cases<>() {
            @Override
            public String bearer(Bearer bearer) {
                return "the Authorization header with a bearer token";
            }

            @Override
            public String apiKey(ApiKey key) {
                return switch (key.in()) {
                    case HEADER -> "the header " + key.key();
                    case QUERY -> "the query parameter " + key.key();
                    case COOKIE -> "the cookie " + key.key();
                    case PATH -> "the secret in the base URL";
                };
            }

            @Override
            public String basic() {
                return "the Authorization header with user and password";
            }

            @Override
            public String clientCredentials(ClientCredentials client) {
                return "the Authorization header with a fetched token";
            }

            @Override
            public String custom() {
                return "the signature " + scheme.name();
            }
        });
    }

    /** Returns the secret of a request; empty if there is none. What a custom scheme adds is not known, so it is always there. */
    Optional<String> find(Route route, RequestHead head) {
        return scheme.kind()
                .match(new AuthScheme.Cases<Optional<String>>() {
                    @Override
                    public Optional<String> bearer(Bearer bearer) {
                        return Optional.ofNullable(token(head.header("Authorization"), bearer.format()));
                    }

                    @Override
                    public Optional<String> apiKey(ApiKey key) {
                        return Optional.ofNullable(key(key, route, head));
                    }

                    @Override
                    public Optional<String> basic() {
                        return Optional.ofNullable(login(head.header("Authorization")));
                    }

                    @Override
                    public Optional<String> clientCredentials(ClientCredentials client) {
                        return Optional.ofNullable(token(head.header("Authorization"), Bearer.FORMAT));
                    }

                    @Override
                    public Optional<String> custom() {
                        return Optional.of("signed");
                    }
                })
                .filter(secret -> !secret.isEmpty());
    }

    /**
     * Returns whether a secret of a request is one of the accepted.
     *
     * @param accepted empty if any is
     * @param issued the tokens that clients have fetched
     */
    boolean accepts(String secret, Set<String> accepted, IssuedTokens issued) {
        if (scheme.kind() instanceof ClientCredentials) {
            return issued.isValid(scheme.name(), secret);
        }
        return accepted.isEmpty() || accepted.contains(secret) || scheme.kind() instanceof AuthScheme.Custom;
    }

    /** Returns the token of a header by the format of its scheme, whose words are case-insensitive. */
    static @Nullable String token(@Nullable String header, String format) {
        int at = format.indexOf(Bearer.SECRET);
        String before = format.substring(0, at);
        String after = format.substring(at + Bearer.SECRET.length());
        if (header == null
                || header.length() < before.length() + after.length()
                || !header.regionMatches(true, 0, before, 0, before.length())
                || !header.endsWith(after)) {
            return null;
        }
        String token = header.substring(before.length(), header.length() - after.length())
                .strip();
        return token.isEmpty() ? null : token;
    }

    private static @Nullable String login(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] pair =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String login = new String(pair, StandardCharsets.UTF_8);
            return login.indexOf(':') < 0 ? null : login;
        } catch (IllegalArgumentException notBase64) {
            return null; // as if there were no login
        }
    }

    private @Nullable String key(ApiKey key, Route route, RequestHead head) {
        try {
            return switch (key.in()) {
                case HEADER -> head.header(key.key());
                case QUERY -> head.queryParameters().text(key.key());
                case COOKIE -> head.cookies().get(key.key());
                case PATH -> {
                    String segment = route.base().get(scheme.name());
                    yield segment == null ? null : UrlDecoder.decodeSegment(segment);
                }
            };
        } catch (UnreadableRequestException malformed) {
            return null; // as if there were no secret
        }
    }
}
