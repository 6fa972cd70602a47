package dev.callsheet.runtime.auth;

import org.jspecify.annotations.Nullable;

/**
 * A way in which the calls of an API authenticate. Each kind is a class of its own; a new kind has to implement every
 * decision listed here.
 */
public sealed interface AuthScheme
        permits HeaderAuth, QueryAuth, CookieAuth, PathAuth, BasicAuth, ClientCredentialsAuth, CustomAuth {
    /** What stands for the secret in the format of a bearer scheme. */
    String SECRET = "{secret}";

    /**
     * Returns the scheme of a token in the {@code Authorization} header (RFC 6750 section 2.1).
     *
     * @param format the value of the header, with {@link #SECRET} in it
     */
    static AuthScheme bearer(String name, String format) {
        int at = format.indexOf(SECRET);
        return new HeaderAuth(
                name, HeaderAuth.AUTHORIZATION, format.substring(0, at), format.substring(at + SECRET.length()));
    }

    /** Returns the scheme of a key in a header. */
    static AuthScheme headerKey(String name, String header) {
        return new HeaderAuth(name, header, "", "");
    }

    /** Returns the scheme of a key in the query. */
    static AuthScheme queryKey(String name, String parameter) {
        return new QueryAuth(name, parameter);
    }

    /** Returns the scheme of a key in a cookie. */
    static AuthScheme cookieKey(String name, String cookie) {
        return new CookieAuth(name, cookie);
    }

    /** Returns the scheme of a key that fills the placeholder of its name in the base URL. */
    static AuthScheme pathKey(String name) {
        return new PathAuth(name);
    }

    /** Returns the scheme of a user and a password (RFC 7617). */
    static AuthScheme basic(String name) {
        return new BasicAuth(name);
    }

    /** Returns the scheme of a token that the client fetches with its id and secret (RFC 6749 section 4.4). */
    static AuthScheme clientCredentials(String name, TokenEndpoint endpoint) {
        return new ClientCredentialsAuth(name, endpoint);
    }

    /** Returns the scheme of requests that the caller's code signs. */
    static AuthScheme custom(String name) {
        return new CustomAuth(name);
    }

    /** Returns the name of the scheme in the spec. */
    String name();

    /** Returns the kind of credential that the scheme takes. */
    Credential.Kind credential();

    /** Returns whether the secret is a part of the base URL. */
    default boolean isInBaseUrl() {
        return false;
    }

    /** Returns where the client fetches what it sends; null if it sends the credential itself. */
    default @Nullable TokenEndpoint tokenEndpoint() {
        return null;
    }

    /** Returns whether the secret is the query parameter of this name. */
    default boolean isQueryParameter(String parameter) {
        return false;
    }

    /**
     * Adds a credential to a request.
     *
     * @param secret the secret or the fetched token, already checked; empty if the credential is a signer
     */
    void addTo(RequestParts request, String secret);
}
