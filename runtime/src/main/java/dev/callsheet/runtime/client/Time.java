package dev.callsheet.runtime.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The clock, the waiting and the chance of calls, in one place so that tests need neither wait nor be lucky. */
interface Time {
    /** The machine's. */
    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long epochMillis() {
            return System.currentTimeMillis();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    long nanos();

    long epochMillis();

    void sleep(Duration time) throws InterruptedException;

    /** From 0 to 1. */
    double random();
}
