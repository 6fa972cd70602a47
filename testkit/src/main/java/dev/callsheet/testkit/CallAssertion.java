package dev.callsheet.testkit;

import dev.callsheet.testkit.exchange.ReceivedBytes;
import dev.callsheet.testkit.exchange.ReceivedFile;
import dev.callsheet.testkit.http.ReceivedBytesSink;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * An assertion about the calls of a method. Each condition narrows the calls down and fails, listing the requests that come
 * nearest, if none is left.
 */
public final class CallAssertion {
    private final String method;
    private final String expected;
    private final List<RecordedRequest> received;
    private final List<RecordedRequest> left;

    private CallAssertion(String method, String expected, List<RecordedRequest> received, List<RecordedRequest> left) {
        this.method = method;
        this.expected = expected;
        this.received = received;
        this.left = left;
    }

    /** Asserts that a method was called, given all requests. */
    static CallAssertion that(String method, List<RecordedRequest> received) {
        return new CallAssertion(method, "a call of " + method, received, received)
                .narrow("", request -> request.method().equals(method));
    }

    /** Asserts that a method was not called, given all requests. */
    static void none(String method, List<RecordedRequest> received) {
        if (received.stream().anyMatch(request -> request.method().equals(method))) {
            String nearest = new NearestRequests(method, received, List.of()).listed();
            throw new AssertionError("Expected no call of " + method + nearest);
        }
    }

    /**
     * Narrows down to calls that send exactly these values for a parameter.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion with(String parameter, String... values) {
        List<String> wanted = List.of(values);
        return narrow(
                " with " + parameter + "=" + String.join(",", wanted),
                request -> wanted.equals(request.params().get(parameter)));
    }

    /**
     * Narrows down to calls that do not send a parameter.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion without(String parameter) {
        return narrow(
                " without " + parameter,
                request -> !request.params().containsKey(parameter)
                        && !request.files().containsKey(parameter));
    }

    /**
     * Narrows down to calls that send one file for a parameter, with these bytes.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion withFile(String parameter, byte[] bytes) {
        ReceivedBytes expectedBytes = ReceivedBytesSink.of(bytes);
        String digest = expectedBytes.sha256();
        return narrow(" with " + expectedBytes + " in the file " + parameter, request -> {
            List<ReceivedFile> files = request.files().getOrDefault(parameter, List.of());
            return files.size() == 1 && files.get(0).content().sha256().equals(digest);
        });
    }

    /**
     * Narrows down to calls with this header. Its name is case-insensitive.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion withHeader(String name, String value) {
        return narrow(
                " with the header " + name + ": " + value, request -> Objects.equals(value, request.header(name)));
    }

    /**
     * Narrows down to calls that satisfy a predicate.
     *
     * @param what completes the message "Expected a call of ... that"
     * @throws AssertionError if there is none
     */
    public CallAssertion that(String what, Predicate<RecordedRequest> fits) {
        return narrow(" that " + what, fits);
    }

    /**
     * Asserts how many calls are left.
     *
     * @throws AssertionError if there are more or fewer
     */
    public CallAssertion times(int count) {
        if (left.size() != count) {
            throw new AssertionError("Expected " + expected + " " + count + (count == 1 ? " time" : " times") + ", not "
                    + left.size() + listed());
        }
        return this;
    }

    /** Returns the calls that are left, in order of arrival; at least one. */
    public List<RecordedRequest> requests() {
        return left;
    }

    /**
     * Returns the only call that is left.
     *
     * @throws AssertionError if there are several
     */
    public RecordedRequest request() {
        return times(1).left.get(0);
    }

    private CallAssertion narrow(String more, Predicate<RecordedRequest> fits) {
        List<RecordedRequest> fit = left.stream().filter(fits).toList();
        if (fit.isEmpty()) {
            throw new AssertionError("Expected " + expected + more + listed());
        }
        return new CallAssertion(method, expected + more, received, fit);
    }

    private String listed() {
        return new NearestRequests(method, received, left).listed();
    }
}
