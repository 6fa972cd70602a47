package dev.callsheet.runtime.options;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told about each call, on the call's thread: for metrics and tracing. What it throws is logged and changes no call.
 * It is never given a token, a parameter or a body. Where a client has none, each call is a line of the
 * {@link System.Logger} named {@code dev.callsheet.runtime}, at level DEBUG.
 */
public interface CallListener {
    /** A call starts. */
    default void started(String method) {}

    /** A call waits and is then sent again. */
    default void retrying(Retry retry) {}

    /** A call ended. */
    default void finished(Finish finish) {}

    /**
     * An attempt that failed and is followed by another.
     *
     * @param method the API's name of the method
     * @param attempt the number of the attempt that failed, from 1
     * @param status its HTTP status; 0 where there was no answer
     * @param delay the wait before the next one
     */
    record Retry(String method, int attempt, int status, Duration delay) {}

    /**
     * The end of a call.
     *
     * @param method the API's name of the method
     * @param attempts how often it was sent; 0 where it was held back for good
     * @param status the last HTTP status; 0 where there was no answer
     * @param duration how long it took, waits included
     * @param waited how much of that was waiting, before attempts and between them
     * @param rateLimitWait how much of the waiting was for a rate limit, the server's or the client's own
     * @param failure what the call failed by; null where it did not
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
