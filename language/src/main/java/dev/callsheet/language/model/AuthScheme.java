package dev.callsheet.language.model;

import dev.callsheet.language.diagnostic.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way to authenticate, declared under a name.
 *
 * @param summary the text; null if there is none
 */
public record AuthScheme(String name, @Nullable String summary, Kind kind, Position position) {
    /** The name of the scheme of the short form {@code auth: bearer}. */
    public static final String TOKEN = "token";

    public AuthScheme {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(position, "position");
    }

    /** Returns the scheme of the short form {@code auth: bearer}. */
    public static AuthScheme token(Position position) {
        return new AuthScheme(TOKEN, null, new Bearer(Bearer.FORMAT), position);
    }

    /** The kinds of scheme. */
    public sealed interface Kind permits Bearer, ApiKey, Basic, ClientCredentials, Custom {
        /** Returns the result of the case for this kind. */
        <T> T match(Cases<T> cases);

        /** Returns the word of the kind. */
        AuthType type();
    }

    /** A decision for each kind. */
    public interface Cases<T> {
        T bearer(Bearer bearer);

        T apiKey(ApiKey key);

        T basic();

        T clientCredentials(ClientCredentials client);

        T custom();
    }

    /**
     * A token in the {@code Authorization} header.
     *
     * @param format the value of the header, with {@link #SECRET} in it
     */
    public record Bearer(String format) implements Kind {
        /** What stands for the token. */
        public static final String SECRET = "{secret}";
        /** RFC 6750 section 2.1. */
        public static final String FORMAT = "Bearer " + SECRET;

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.bearer(this);
        }

        @Override
        public AuthType type() {
            return AuthType.BEARER;
        }
    }

    /**
     * A secret somewhere in the request.
     *
     * @param in where
     * @param key the header, query parameter or cookie; the placeholder in the base URL
     */
    public record ApiKey(KeyPlace in, String key) implements Kind {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.apiKey(this);
        }

        @Override
        public AuthType type() {
            return AuthType.API_KEY;
        }
    }

    /** A user and a password, RFC 7617. */
    public record Basic() implements Kind {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.basic();
        }

        @Override
        public AuthType type() {
            return AuthType.BASIC;
        }
    }

    /**
     * A token that the client fetches with its id and secret, RFC 6749 section 4.4.
     *
     * @param tokenUrl the URL of the token endpoint, which may have variables
     * @param place where the id and the secret are
     * @param params further parameters of the token request, in spec order
     * @param scopes the scopes to ask for; empty for those that the endpoint grants by itself
     */
    public record ClientCredentials(
            String tokenUrl, CredentialPlace place, Map<String, String> params, List<String> scopes) implements Kind {
        public ClientCredentials {
            Objects.requireNonNull(tokenUrl, "tokenUrl");
            Objects.requireNonNull(place, "place");
            params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
            scopes = List.copyOf(scopes);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.clientCredentials(this);
        }

        @Override
        public AuthType type() {
            return AuthType.CLIENT_CREDENTIALS;
        }
    }

    /** Whatever the code of a caller adds to a request. */
    public record Custom() implements Kind {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.custom();
        }

        @Override
        public AuthType type() {
            return AuthType.CUSTOM;
        }
    }

    /** Returns whether the secret fills a placeholder of the base URL. */
    public boolean isInBaseUrl() {
        return kind instanceof ApiKey key && key.in() == KeyPlace.PATH;
    }

    /** Returns what to fetch tokens with; empty if the scheme is of another kind. */
    public Optional<ClientCredentials> clientCredentials() {
        return kind instanceof ClientCredentials client ? Optional.of(client) : Optional.empty();
    }

    /** Where the id and the secret of a client are in a token request, RFC 6749 section 2.3.1. */
    public enum CredentialPlace implements SpecWord {
        /** In the {@code Authorization} header. */
        BASIC("basic", "In the `Authorization` header, as user and password."),
        /** In the body. */
        BODY("body", "In the body, as `client_id` and `client_secret`.");

        private final String word;
        private final String meaning;

        CredentialPlace(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** Where an API key is. */
    public enum KeyPlace implements SpecWord {
        /** In a header. */
        HEADER("header", "In the header that `header` names."),
        /** In the query. */
        QUERY("query", "In the query parameter that `query` names."),
        /** In a cookie. */
        COOKIE("cookie", "In the cookie that `cookie` names."),
        /** In the base URL. */
        PATH("path", "In `baseUrl`, in place of the name of the scheme in braces.");

        private final String word;
        private final String meaning;

        KeyPlace(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** The words of the kinds. */
    public enum AuthType implements SpecWord {
        /** A token in the {@code Authorization} header. */
        BEARER("bearer", "A token in the `Authorization` header."),
        /** A secret in a header, the query, a cookie or the base URL. */
        API_KEY("apiKey", "A secret in a header, the query, a cookie or the base URL."),
        /** A user and a password. */
        BASIC("basic", "A user and a password (RFC 7617)."),
        /** A token that the client fetches. */
        CLIENT_CREDENTIALS(
                "clientCredentials", "A token that the client fetches with its id and secret (RFC 6749 section 4.4)."),
        /** Whatever the code of a caller adds to a request. */
        CUSTOM("custom", "Whatever the code of a caller adds to a request, such as a signature.");

        private final String word;
        private final String meaning;

        AuthType(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
