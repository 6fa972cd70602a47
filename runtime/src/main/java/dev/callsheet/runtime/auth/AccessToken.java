package dev.callsheet.runtime.auth;

import java.time.Instant;

/**
 * A token that expires.
 *
 * @param value the token
 * @param expiresAt when it expires; {@link Instant#MAX} if that is not known
 */
public record AccessToken(String value, Instant expiresAt) {
    /** Shows when the token expires. */
    @Override
    public String toString() {
        return "AccessToken[***, expiresAt=" + expiresAt + "]";
    }
}
