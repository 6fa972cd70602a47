package dev.callsheet.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests that come nearest to what an assertion expected, for its message.
 *
 * @param method the expected method
 * @param received all requests, in order of arrival
 * @param left those that met all conditions but the last
 */
record NearestRequests(String method, List<RecordedRequest> received, List<RecordedRequest> left) {
    /** A message shows so many requests. */
    static final int SHOWN = 10;

    /** Returns the end of the message: all requests in order of arrival, or the nearest if they are many. */
    String listed() {
        if (received.isEmpty()) {
            return ". No requests were received.";
        }
        return received.size() <= SHOWN
                ? lines(". Requests received:", received)
                : lines(". The nearest " + SHOWN + " of " + received.size() + " requests:", nearest());
    }

    /** Returns those that met most conditions, then others of the method, then of its family; the latest first. */
    private List<RecordedRequest> nearest() {
        Set<RecordedRequest> met = new HashSet<>(left);
        List<RecordedRequest> latestFirst = new ArrayList<>(received);
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .sorted(Comparator.comparing(
                                (RecordedRequest request) -> !request.method().equals(method))
                        .thenComparing(request -> !met.contains(request))
                        .thenComparing(request -> !family(request.method()).equals(family(method))))
                .limit(SHOWN)
                .toList();
    }

    private static String lines(String start, List<RecordedRequest> requests) {
        return requests.stream().map(Object::toString).collect(Collectors.joining("\n  ", start + "\n  ", ""));
    }

    private static String family(String method) {
        return method.substring(0, Math.max(method.lastIndexOf('.'), 0));
    }
}
