package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.CallListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the attempts and waits of one call and informs the log and the listeners. An exception of a listener does not affect
 * the call: a write may have succeeded.
 */
final class Reporter {
    private final String method;
    private final List<CallListener> listeners;
    private final Time time;
    private final long start;
    private int attempts;
    private int status;
    private Duration waited = Duration.ZERO;
    private Duration rateLimitWait = Duration.ZERO;

    Reporter(String method, CallSettings settings) {
        this.method = method;
        this.listeners = settings.client().listeners();
        this.time = settings.time();
        this.start = time.nanos();
    }

    void started() {
        for (CallListener listener : listeners) {
            try {
                listener.started(method);
            } catch (RuntimeException failure) {
                failed(failure);
            }
        }
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
        CallListener.Retry retry = new CallListener.Retry(method, attempts, status, delay);
        tell(LogListener.INSTANCE, retry);
        for (CallListener listener : listeners) {
            tell(listener, retry);
        }
    }

    void finished(@Nullable RuntimeException failure) {
        Duration duration = Duration.ofNanos(time.nanos() - start);
        CallListener.Finish finish =
                new CallListener.Finish(method, attempts, status, duration, waited, rateLimitWait, failure);
        tell(LogListener.INSTANCE, finish);
        for (CallListener listener : listeners) {
            tell(listener, finish);
        }
    }

    private static void tell(CallListener listener, CallListener.Retry retry) {
        try {
            listener.retrying(retry);
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    private static void tell(CallListener listener, CallListener.Finish finish) {
        try {
            listener.finished(finish);
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    private static void failed(RuntimeException failure) {
        System.getLogger(CallListener.class.getName())
                .log(System.Logger.Level.WARNING, "A call listener threw an exception", failure);
    }
}
