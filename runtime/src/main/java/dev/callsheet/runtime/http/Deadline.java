package dev.callsheet.runtime.http;

import java.time.Duration;

/** The end of the time that all steps of an exchange share. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Returns the time that is left, at least zero. */
    long nanos() {
        return Math.max(0, end - System.nanoTime());
    }
}
