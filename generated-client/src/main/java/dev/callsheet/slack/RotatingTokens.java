package dev.callsheet.slack;

import dev.callsheet.runtime.auth.AccessToken;
import dev.callsheet.slack.model.OAuthGrant;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An access token that expires, and the refresh token that replaces it. Both are secrets; store them together.
 *
 * @param accessToken the token for calls; null if there is none yet
 * @param refreshToken the refresh token; works only once
 * @param expiresAt when the access token expires; {@link Instant#MAX} if it does not expire
 */
public record RotatingTokens(@Nullable String accessToken, String refreshToken, Instant expiresAt) {
    /**
     * Returns tokens that consist of a refresh token only. The first call then obtains an access token.
     *
     * @param refreshToken an unused refresh token
     * @return tokens without an access token
     */
    public static RotatingTokens ofRefreshToken(String refreshToken) {
        return new RotatingTokens(null, refreshToken, Instant.EPOCH);
    }

    /**
     * Returns the tokens of an app installation: the bot's, or the user's if there is no bot token.
     *
     * @param grant the response of {@code oauth.v2.access}, just received
     * @return the tokens
     * @throws IllegalArgumentException if the response has no access token or no refresh token, because token rotation
     *     is turned off for the app
     */
    public static RotatingTokens of(OAuthGrant grant) {
        return of(grant, null, Instant.now());
    }

    /**
     * Returns the tokens of a response. If it has no refresh token, the old one stays valid (RFC 6749 section 6).
     *
     * @param old the old refresh token; null if there is none
     */
    static RotatingTokens of(OAuthGrant grant, @Nullable String old, Instant now) {
        OAuthGrant.AuthedUser user = grant.authedUser();
        if (grant.accessToken() != null || user == null) {
            return of(grant.accessToken(), grant.refreshToken(), grant.expiresIn(), old, now);
        }
        return of(user.accessToken(), user.refreshToken(), user.expiresIn(), old, now);
    }

    private static RotatingTokens of(
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Integer seconds,
            @Nullable String old,
            Instant now) {
        String next = refresh != null ? refresh : old;
        if (access == null || next == null) {
            throw new IllegalArgumentException("The response of oauth.v2.access has no rotating token."
                    + " Check that token rotation is turned on in the app's settings.");
        }
        return new RotatingTokens(access, next, seconds == null ? Instant.MAX : now.plusSeconds(seconds));
    }

    /** Returns the access token; null if there is none yet. */
    @Nullable
    AccessToken access() {
        return accessToken == null ? null : new AccessToken(accessToken, expiresAt);
    }

    /** Returns the access token, which must be present. */
    AccessToken requireAccess() {
        return new AccessToken(Objects.requireNonNull(accessToken), expiresAt);
    }

    /** Returns a text without the tokens. */
    @Override
    public String toString() {
        return "RotatingTokens[accessToken=***, refreshToken=***, expiresAt=" + expiresAt + "]";
    }
}
