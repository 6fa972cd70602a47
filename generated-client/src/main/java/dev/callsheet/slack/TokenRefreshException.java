package dev.callsheet.slack;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The token has expired and could not be renewed. The cause is what renewing failed by, such as the {@link
 * dev.callsheet.runtime.CallException} of {@code oauth.v2.access}. Neither holds a token or the client secret.
 */
public final class TokenRefreshException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenRefreshException(@Nullable Exception cause) {
        super("The token has expired and could not be renewed" + why(cause), cause);
    }

    private static String why(@Nullable Exception cause) {
        if (cause instanceof InterruptedException) {
            return " before the thread was interrupted.";
        } else if (cause instanceof TimeoutException) {
            return ": that takes too long. Does its executor have a thread to run on?";
        }
        return cause == null ? "." : ": " + cause.getMessage();
    }
}
