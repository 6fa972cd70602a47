package dev.callsheet.runtime.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances only while a thread sleeps, and records for how long. */
final class FakeTime implements Time {
    final List<Duration> slept = new ArrayList<>();
    private long nanos;

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public long epochMillis() {
        return nanos / 1_000_000;
    }

    @Override
    public void sleep(Duration time) {
        slept.add(time);
        nanos += time.toNanos();
    }

    /** Returns the middle, so that a backoff is three quarters of its maximum. */
    @Override
    public double random() {
        return 0.5;
    }
}
