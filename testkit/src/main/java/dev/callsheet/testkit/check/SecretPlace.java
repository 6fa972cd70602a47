package dev.callsheet.testkit.check;

import dev.callsheet.language.model.AuthScheme;
import dev.callsheet.language.model.AuthScheme.ApiKey;
import dev.callsheet.language.model.AuthScheme.Bearer;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.ReceivedValue;
import dev.callsheet.testkit.http.RequestHead;
import dev.callsheet.testkit.http.UnreadableRequestException;
import dev.callsheet.testkit.http.UrlDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
            public String custom() {
                return "the signature " + scheme.name();
            }
        });
    }

    /** Returns the secret of a request; null if there is none. What a custom scheme adds is not known, so it is always there. */
    @Nullable
    String find(Route route, RequestHead head) {
        @Nullable
        String found = scheme.kind().match(new AuthScheme.Cases<@Nullable String>() {
            @Override
            public @Nullable String bearer(Bearer bearer) {
                return token(head.header("Authorization"), bearer.format());
            }

            @Override
            public @Nullable String apiKey(ApiKey key) {
                return switch (key.in()) {
                    case HEADER -> head.header(key.key());
                    case QUERY -> query(head, key.key());
                    case COOKIE -> cookie(head.header("Cookie"), key.key());
                    case PATH -> decoded(route.base().get(scheme.name()));
                };
            }

            @Override
            public @Nullable String basic() {
                return login(head.header("Authorization"));
            }

            @Override
            public String custom() {
                return "signed";
            }
        });
        return found == null || found.isEmpty() ? null : found;
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

    private static @Nullable String query(RequestHead head, String name) {
        if (head.query() == null) {
            return null;
        }
        ReceivedParameters parameters = new ReceivedParameters();
        try {
            UrlDecoder.decodePairs(head.query(), "query", parameters);
        } catch (UnreadableRequestException malformed) {
            return null; // reported as a malformed query
        }
        ReceivedValue value = parameters.get(name);
        return value == null ? null : parameters.texts().get(name).get(0);
    }

    private static @Nullable String cookie(@Nullable String header, String name) {
        for (String pair : header == null ? new String[0] : header.split(";")) {
            int equal = pair.indexOf('=');
            if (equal > 0 && pair.substring(0, equal).strip().equals(name)) {
                return decoded(pair.substring(equal + 1).strip());
            }
        }
        return null;
    }

    private static @Nullable String decoded(@Nullable String text) {
        try {
            return text == null ? null : UrlDecoder.decodeSegment(text);
        } catch (UnreadableRequestException malformed) {
            return null; // as if there were no secret
        }
    }
}
