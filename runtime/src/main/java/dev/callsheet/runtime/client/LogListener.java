package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.CallListener;

/** Logs a line for each call, and one for each retry. A line is only built if its level is enabled. */
final class LogListener implements CallListener {
    static final LogListener INSTANCE = new LogListener();

    private final System.Logger log = System.getLogger("dev.callsheet.runtime");

    private LogListener() {}

    @Override
    public void retrying(Retry retry) {
        if (log.isLoggable(System.Logger.Level.INFO)) {
            log.log(System.Logger.Level.INFO, line(retry));
        }
    }

    private static String line(Retry retry) {
        String what = retry.status() == 0 ? "got no response" : "failed with status " + retry.status();
        return retry.method() + " " + what + " in attempt " + retry.attempt() + "; the next is in "
                + retry.delay().toMillis() + " ms";
    }

    @Override
    public void finished(Finish finish) {
        if (log.isLoggable(System.Logger.Level.DEBUG)) {
            log.log(System.Logger.Level.DEBUG, line(finish));
        }
    }

    /** Names the type of the failure, but not its message: that is left to whoever handles the exception. */
    private static String line(Finish finish) {
        String end = finish.failure() == null
                ? "succeeded"
                : "failed with " + finish.failure().getClass().getSimpleName();
        return finish.method() + " " + end + ": status " + finish.status() + ", attempts " + finish.attempts() + ", "
                + finish.duration().toMillis() + " ms, of which "
                + finish.waited().toMillis() + " ms waiting ("
                + finish.rateLimitWait().toMillis() + " ms for rate limits)";
    }
}
