package dev.callsheet.runtime.http;

import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** The point in time by which an exchange must finish. */
public final class Deadline {
    /** Never passes. */
    public static final Deadline NONE = new Deadline(Long.MAX_VALUE, false);

    private final long end;
    private final boolean passes;

    private Deadline(long end, boolean passes) {
        this.end = end;
        this.passes = passes;
    }

    /** Returns the deadline that passes after this time. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos(), true);
    }

    /** Returns the deadline that passes after this time, or with this one if that is sooner. */
    public Deadline within(Duration time) {
        return passes && nanos() <= time.toNanos() ? this : in(time);
    }

    /** Returns the time that is left, at least zero. */
    public long nanos() {
        return passes ? Math.max(0, end - System.nanoTime()) : Long.MAX_VALUE;
    }

    /** Returns whether no time is left. */
    public boolean isOver() {
        return nanos() == 0;
    }

    /**
     * Returns the time that is left in milliseconds, rounded up, as a timeout of a socket: at least 1, or 0 if the
     * deadline never passes.
     *
     * @throws HttpTimeoutException if no time is left
     */
    public int millis() throws HttpTimeoutException {
        if (!passes) {
            return 0;
        }
        long left = nanos();
        if (left == 0) {
            throw new HttpTimeoutException("The request took too long.");
        }
        return (int) Math.min(Integer.MAX_VALUE, (left + 999_999) / 1_000_000);
    }
}
