package dev.callsheet.runtime.client;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** One clock for many threads: it advances to the next wake-up when all of them sleep or have ended. */
final class SimulatedTime implements Time {
    private final PriorityQueue<Long> wakings = new PriorityQueue<>();
    private int awake;
    private long now = TimeUnit.DAYS.toNanos(3);

    SimulatedTime(int threads) {
        awake = threads;
    }

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public long epochMillis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos());
    }

    @Override
    public synchronized void sleep(Duration time) throws InterruptedException {
        long waking = now + time.toNanos();
        wakings.add(waking);
        awake--;
        goOn();
        while (now < waking) {
            wait();
        }
    }

    /** Called when a thread ends. */
    synchronized void leave() {
        awake--;
        goOn();
    }

    private void goOn() {
        if (awake == 0 && !wakings.isEmpty()) {
            now = Math.max(now, wakings.peek());
            while (!wakings.isEmpty() && wakings.peek() <= now) {
                wakings.poll();
                awake++;
            }
            notifyAll();
        }
    }

    @Override
    public double random() {
        return 0.5;
    }
}
