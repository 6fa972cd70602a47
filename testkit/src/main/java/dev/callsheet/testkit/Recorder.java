package dev.callsheet.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the latest requests, and counts all. */
final class Recorder {
    private final Deque<RecordedRequest> kept = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long bytes;

    synchronized void add(RecordedRequest request) {
        kept.addLast(request);
        bytes += request.held();
        counts.merge(request.method(), 1, Integer::sum);
        while (kept.size() > Limits.REQUESTS || (bytes > Limits.RECORDED_BYTES && kept.size() > 1)) {
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

    /** Waits for so many requests; false where the time passes first. */
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
