package dev.callsheet.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the latest requests and counts all of them. May be used from any thread. */
final class Recorder {
    /** Requests that are kept, so that no long test can fill the heap. */
    static final int REQUESTS = 1_000;
    /** Bytes of bodies and files that all kept requests hold together. */
    static final long BYTES = 64L << 20;

    private final Deque<RecordedRequest> kept = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long bytes;

    synchronized void add(RecordedRequest request) {
        kept.addLast(request);
        bytes += request.held();
        counts.merge(request.method(), 1, Integer::sum);
        while (kept.size() > REQUESTS || (bytes > BYTES && kept.size() > 1)) {
            bytes -= kept.removeFirst().held();
        }
        notifyAll();
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(kept);
    }

    synchronized List<RecordedRequest> of(String method) {
        return kept.stream().filter(request -> request.method().equals(method)).toList();
    }

    synchronized int count(String method) {
        return counts.getOrDefault(method, 0);
    }

    /** Waits for a number of requests; returns false if the timeout expires first. */
    synchronized boolean await(String method, int count, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        while (count(method) < count && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - System.nanoTime();
        }
        return count(method) >= count;
    }

    synchronized void reset() {
        kept.clear();
        counts.clear();
        bytes = 0;
    }
}
