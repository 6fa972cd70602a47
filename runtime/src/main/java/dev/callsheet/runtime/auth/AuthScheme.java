package dev.callsheet.runtime.auth;

import java.util.Map;

/**
 * How the calls of an API authenticate. Each kind is a class of its own; a new kind has to implement every decision
 * listed here.
 */
public sealed interface AuthScheme permits BearerAuth, NoAuth {
    /** Returns the scheme of an API whose calls carry no credential. */
    static AuthScheme none() {
        return NoAuth.INSTANCE;
    }

    /** Returns the scheme of a token in the {@code Authorization} header (RFC 6750 section 2.1). */
    static AuthScheme bearer() {
        return BearerAuth.INSTANCE;
    }

    /** Returns whether calls carry a credential. */
    boolean isUsed();

    /**
     * Adds a credential to a request.
     *
     * @param headers the headers of the request
     * @param token the secret, checked by {@link CheckedToken}
     */
    void addTo(Map<String, String> headers, String token);
}
