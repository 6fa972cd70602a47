package dev.callsheet.runtime.client;

import dev.callsheet.runtime.options.CallListener;

/** Writes a line for each call, for those who look: a text is made only where the level is on. */
final class LogListener implements CallListener {
    static final LogListener INSTANCE = new LogListener();

    private final System.Logger log = System.getLogger("dev.callsheet.runtime");

    private LogListener() {}

    @Override
    public void finished(Finish finish) {
        log.log(System.Logger.Level.DEBUG, () -> line(finish));
    }

    /** Names the failure and does not quote it: its text is the exception's to show. */
    private static String line(Finish finish) {
        String end = finish.failure() == null
                ? "worked"
                : "failed by " + finish.failure().getClass().getSimpleName();
        return finish.method() + " " + end + ": status " + finish.status() + ", attempts " + finish.attempts() + ", "
                + finish.duration().toMillis() + " ms, waited "
                + finish.waited().toMillis()
                + " ms, of that for a rate limit " + finish.rateLimitWait().toMillis() + " ms";
    }
}
