package dev.callsheet.slack;

import dev.callsheet.runtime.StepException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a token has expired and could not be refreshed. The cause is the reason, such as the {@link
 * dev.callsheet.runtime.CallException} of {@code oauth.v2.access}. Neither contains a token or the client secret.
 */
public final class TokenRefreshException extends StepException {
    private static final long serialVersionUID = 1L;

    TokenRefreshException(@Nullable Throwable cause) {
        super("oauth.v2.access", "The token has expired and could not be refreshed" + why(cause), cause);
    }

    private static String why(@Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            return " before the thread was interrupted.";
        } else if (cause instanceof TimeoutException) {
            return " in time. Check that the client's executor has a free thread.";
        }
        return cause == null ? "." : ": " + cause.getMessage();
    }
}
