package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.CallListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what happens to one call and tells the listener. A listener that throws changes no call: a write may have worked. */
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

    /** The call waits for its turn. */
    void heldBack(Duration delay) {
        waited = waited.plus(delay);
        rateLimitWait = rateLimitWait.plus(delay);
    }

    /** The call waits, and is then sent again. */
    void retrying(RetryDecision trouble, Duration delay) {
        waited = waited.plus(delay);
        if (trouble == RetryDecision.RATE_LIMITED) {
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
        } catch (RuntimeException fault) {
            System.getLogger(CallListener.class.getName())
                    .log(System.Logger.Level.WARNING, "A call listener failed", fault);
        }
    }
}
