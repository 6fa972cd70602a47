package dev.callsheet.slack;

import dev.callsheet.slack.model.OAuthGrant;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token that expires and what the next one is got with. To be kept secret, and stored together.
 *
 * @param accessToken the token of calls; null where there is none yet
 * @param refreshToken works once
 * @param expiresAt when the token expires; {@link Instant#MAX} where it does not
 */
public record RotatingTokens(@Nullable String accessToken, String refreshToken, Instant expiresAt) {
    /**
     * Of a refresh token alone: the token is got with the first call.
     *
     * @param refreshToken a refresh token that was not used yet
     * @return tokens without a token
     */
    public static RotatingTokens ofRefreshToken(String refreshToken) {
        return new RotatingTokens(null, refreshToken, Instant.EPOCH);
    }

    /**
     * Of what an installation ended with: the bot's, or a person's where there is no bot.
     *
     * @param grant the answer of {@code oauth.v2.access}, just received
     * @return its tokens
     * @throws IllegalArgumentException where it has no token or no refresh token: the app does not rotate tokens
     */
    public static RotatingTokens of(OAuthGrant grant) {
        return of(grant, null, Instant.now());
    }

    /**
     * As above; a refresh token stays valid where the answer has no other (RFC 6749 section 6).
     *
     * @param old null where there was none before
     */
    static RotatingTokens of(OAuthGrant grant, @Nullable String old, Instant now) {
        OAuthGrant.AuthedUser person = grant.authedUser();
        if (grant.accessToken() != null || person == null) {
            return of(grant.accessToken(), grant.refreshToken(), grant.expiresIn(), old, now);
        }
        return of(person.accessToken(), person.refreshToken(), person.expiresIn(), old, now);
    }

    private static RotatingTokens of(
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Integer seconds,
            @Nullable String old,
            Instant now) {
        String next = refresh != null ? refresh : old;
        if (access == null || next == null) {
            throw new IllegalArgumentException("The answer of oauth.v2.access has no token that rotates."
                    + " Is token rotation switched on in the app's settings?");
        }
        return new RotatingTokens(access, next, seconds == null ? Instant.MAX : now.plusSeconds(seconds));
    }

    /** What was just granted is there. */
    String requireAccessToken() {
        return Objects.requireNonNull(accessToken);
    }

    /** Does not show the tokens. */
    @Override
    public String toString() {
        return "RotatingTokens[accessToken=***, refreshToken=***, expiresAt=" + expiresAt + "]";
    }
}
