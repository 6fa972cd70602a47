package dev.callsheet.slack;

import org.jspecify.annotations.Nullable;

/**
 * The token has expired and could not be renewed. The cause is what renewing failed by, such as the {@link
 * dev.callsheet.runtime.CallException} of {@code oauth.v2.access}. Neither holds a token or the client secret.
 */
public final class TokenRefreshException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenRefreshException(@Nullable Exception cause) {
        super(
                "The token has expired and could not be renewed"
                        + (cause == null || cause.getMessage() == null ? "." : ": " + cause.getMessage()),
                cause);
    }
}
