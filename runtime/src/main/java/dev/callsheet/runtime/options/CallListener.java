package dev.callsheet.runtime.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Receives events of each call, on the call's thread: for metrics and tracing. An exception that it throws is logged
 * and does not affect the call. It never receives a token, a parameter or a body.
 *
 * <p>With or without listeners, a client logs to the {@link System.Logger} named {@code dev.callsheet.runtime}: each retry at
 * level INFO, each call at level DEBUG.
 */
public interface CallListener {
    /** Called when a call starts. */
    default void started(String method) {}

    /** Called before a call waits and is sent again. */
    default void retrying(Retry retry) {}

    /** Called when a call has ended. */
    default void finished(Finish finish) {}

    /**
     * A failed attempt that will be retried.
     *
     * @param method the API's name of the method
     * @param attempt the number of the failed attempt, starting at 1
     * @param status its HTTP status; 0 without a response
     * @param delay the wait before the next attempt
     */
    record Retry(String method, int attempt, int status, Duration delay) {}

    /**
     * The end of a call.
     *
     * @param method the API's name of the method
     * @param attempts how often it was sent; 0 if a rate limit prevented it from being sent
     * @param status the last HTTP status; 0 without a response
     * @param duration how long it took, including waits
     * @param waited how much of the duration was spent waiting, before and between attempts
     * @param rateLimitWait how much of the waiting was for a rate limit of the server or the client
     * @param failure the exception of a failed call; null if it succeeded
     */
    record Finish(
            String method,
            int attempts,
            int status,
            Duration duration,
            Duration waited,
            Duration rateLimitWait,
            @Nullable RuntimeException failure) {}
}
