package dev.callsheet.testkit;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says more about calls that came. Each method keeps the calls that fit and fails, with all that came, where none is
 * left.
 */
public final class CallAssertion {
    private final String expected;
    private final List<RecordedRequest> came;
    private final List<RecordedRequest> left;

    private CallAssertion(String expected, List<RecordedRequest> came, List<RecordedRequest> left) {
        this.expected = expected;
        this.came = came;
        this.left = left;
    }

    /** @param came all requests of any method */
    static CallAssertion that(String method, List<RecordedRequest> came) {
        return new CallAssertion("a call of " + method, came, came)
                .keep("", request -> request.method().equals(method));
    }

    /** @param came all requests of any method */
    static void none(String method, List<RecordedRequest> came) {
        if (came.stream().anyMatch(request -> request.method().equals(method))) {
            throw new AssertionError("Expected no call of " + method + listed(came));
        }
    }

    /**
     * Calls that send exactly these values for a parameter.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion with(String parameter, String... values) {
        List<String> wanted = List.of(values);
        return keep(
                " with " + parameter + "=" + String.join(",", wanted),
                request -> wanted.equals(request.params().get(parameter)));
    }

    /**
     * Calls that don't send a parameter.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion without(String parameter) {
        return keep(
                " without " + parameter,
                request -> !request.params().containsKey(parameter)
                        && !request.files().containsKey(parameter));
    }

    /**
     * Calls that send one file for a parameter, with these bytes.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion withFile(String parameter, byte[] bytes) {
        ContentSink sink = new ContentSink(0);
        sink.write(bytes, 0, bytes.length);
        String digest = sink.content().sha256();
        return keep(" with the " + bytes.length + " bytes of the file " + parameter, request -> {
            List<ReceivedFile> files = request.files().getOrDefault(parameter, List.of());
            return files.size() == 1 && files.get(0).content().sha256().equals(digest);
        });
    }

    /**
     * Calls with this header, whatever the case of its name.
     *
     * @throws AssertionError if there is none
     */
    public CallAssertion withHeader(String name, String value) {
        return keep(" with the header " + name + ": " + value, request -> Objects.equals(value, request.header(name)));
    }

    /**
     * Calls that fit in some other way.
     *
     * @param what goes into the message, after "a call of ... that"
     * @throws AssertionError if there is none
     */
    public CallAssertion that(String what, Predicate<RecordedRequest> fits) {
        return keep(" that " + what, fits);
    }

    /**
     * Says how many calls fit.
     *
     * @throws AssertionError if it is another number
     */
    public CallAssertion times(int count) {
        if (left.size() != count) {
            throw new AssertionError(
                    "Expected " + expected + " " + count + " times, not " + left.size() + listed(came));
        }
        return this;
    }

    /** The calls that fit, in order of arrival; at least one. */
    public List<RecordedRequest> requests() {
        return left;
    }

    /**
     * The only call that fits.
     *
     * @throws AssertionError if there are several
     */
    public RecordedRequest request() {
        return times(1).left.get(0);
    }

    private CallAssertion keep(String more, Predicate<RecordedRequest> fits) {
        List<RecordedRequest> fit = left.stream().filter(fits).toList();
        if (fit.isEmpty()) {
            throw new AssertionError("Expected " + expected + more + listed(came));
        }
        return new CallAssertion(expected + more, came, fit);
    }

    private static String listed(List<RecordedRequest> came) {
        return came.isEmpty()
                ? ". Nothing came."
                : came.stream().map(Object::toString).collect(Collectors.joining("\n  ", ". This came:\n  ", ""));
    }
}
