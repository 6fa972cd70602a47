package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.CallListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Counts the attempts and waits of one call and informs the listener. An exception of the listener does not affect the
 * call: a write may have succeeded.
 */
final class Reporter {
    private final String method;
    private final CallListener listener;
    private final Time time;
    private final long start;
    private int attempts;
    private int status;
    private Duration waited = Duration.ZERO;
    private Duration rateLimitWait = Duration.ZERO;

    Reporter(String method, CallListener listener, Time time) {
        this.method = method;
        this.listener = listener;
        this.time = time;
        this.start = time.nanos();
    }

    void started() {
        guarded(() -> listener.started(method));
    }

    void attempt() {
        attempts++;
        status = 0;
    }

    void status(int code) {
        status = code;
    }

    /** Counts a wait for a rate limit before an attempt. */
    void heldBack(Duration delay) {
        waited = waited.plus(delay);
        rateLimitWait = rateLimitWait.plus(delay);
    }

    /** Counts a wait before a retry and informs the listener. */
    void retrying(RetryDecision decision, Duration delay) {
        waited = waited.plus(delay);
        if (decision == RetryDecision.RATE_LIMITED) {
            rateLimitWait = rateLimitWait.plus(delay);
        }
        guarded(() -> listener.retrying(new CallListener.Retry(method, attempts, status, delay)));
    }

    void finished(@Nullable RuntimeException failure) {
        Duration duration = Duration.ofNanos(time.nanos() - start);
        guarded(() -> listener.finished(
                new CallListener.Finish(method, attempts, status, duration, waited, rateLimitWait, failure)));
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            System.getLogger(CallListener.class.getName())
                    .log(System.Logger.Level.WARNING, "A call listener threw an exception", failure);
        }
    }
}
