package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;

/**
 * A server on 127.0.0.1 that plays an API from its spec.
 *
 * <p>It knows the methods of the spec by verb and path, refuses calls without a token, with missing, mistyped or
 * unacceptable parameters by the API's own error codes, and answers the others with the spec's examples, page by page
 * where a method has a cursor. {@link #when} makes it answer something else. It records what came.
 *
 * <p>Everything may be used from any thread. It listens until it is closed.
 */
public final class FakeApi implements AutoCloseable {
    private final Spec spec;
    private final TokenCheck tokens;
    private final Pager pager = new Pager();
    private final Scripts scripts = new Scripts();
    private final Recorder recorder = new Recorder();
    private final Player player;
    private final Router router;
    private final LoopbackServer server;

    private FakeApi(ApiModel api) {
        spec = new Spec(api);
        tokens = new TokenCheck(api.protocol());
        player = new Player(spec, new Envelope(api.protocol()), pager);
        router = new Router(api);
        Inspector inspector = new Inspector(tokens, new ParameterCheck(api), pager);
        server = new LoopbackServer(new CallHandler(router, inspector, scripts, recorder, player));
    }

    /**
     * Plays the API of a spec.
     *
     * @param specFolderOrJar holds one {@code api.yaml}, at its top or below
     * @throws IllegalArgumentException if there is no spec or it has faults, all of which the message lists
     */
    public static FakeApi start(Path specFolderOrJar) {
        return of(SpecFinder.load(specFolderOrJar));
    }

    /**
     * Plays the API of a spec on the class path, in a jar or a folder.
     *
     * @param name the folder of its {@code api.yaml}: {@code slack} for the spec of the artifact
     *     {@code dev.callsheet:callsheet-slack-spec}
     * @throws IllegalArgumentException if there is no spec or it has faults, all of which the message lists
     */
    public static FakeApi fromClasspath(String name) {
        return of(SpecFinder.fromClasspath(name));
    }

    /** Plays an API that was read already, so that many servers can share the reading. */
    public static FakeApi of(ApiModel api) {
        return new FakeApi(api);
    }

    /** Where the API is, to be given to a client as its base URL: on this server, below the path of the real one. */
    public String baseUrl() {
        return url(router.basePath());
    }

    /**
     * An address on this server.
     *
     * @param path a path with a slash in front. One that is no method's is not found, until
     *     {@code when(path).answerRaw(...)} says what is there
     */
    public String url(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash: /" + path);
        }
        return "http://127.0.0.1:" + server.port() + path;
    }

    /**
     * Says which tokens are accepted. Without any, as at first, all are.
     *
     * @return this
     */
    public FakeApi acceptTokens(String... accepted) {
        tokens.accept(List.of(accepted));
        return this;
    }

    /**
     * Sets what a method with a cursor lists, in place of its example's items.
     *
     * @param items a JSON array
     * @return this
     * @throws IllegalArgumentException if the API has no such method, it has no paging, or the text is no JSON array
     */
    public FakeApi data(String method, String items) {
        if (!(JsonText.parseFor("The data of " + method, items) instanceof ArrayNode array)) {
            throw new IllegalArgumentException("The data of " + method + " is no JSON array: " + JsonText.cut(items));
        }
        pager.set(spec.method(method), ListData.of(array));
        return this;
    }

    /**
     * Sets a listing of any length, of which only the page that is asked for is made.
     *
     * @param size how many items
     * @param item the JSON of the item of a number from 0
     * @return this
     * @throws IllegalArgumentException if the API has no such method, it has no paging, or the size is negative
     */
    public FakeApi data(String method, int size, IntFunction<String> item) {
        if (size < 0) {
            throw new IllegalArgumentException("A list has 0 items or more, not " + size + ".");
        }
        pager.set(spec.method(method), ListData.generated(method, size, item));
        return this;
    }

    /**
     * Begins a script for a method.
     *
     * @param method a method of the API ({@code users.info}); or a path with its slash in front that is none of a
     *     method, such as one that uploads go to
     * @throws IllegalArgumentException if the API has no such method
     */
    public Script when(String method) {
        ApiMethod known = isPath(method) ? null : spec.method(method);
        return scripts.add(new Script(method, known, spec, player));
    }

    /** The requests in order of arrival; the latest 1,000 of them, or those that 64 MiB hold. */
    public List<RecordedRequest> requests() {
        return recorder.all();
    }

    /**
     * The requests for a method, as far as they are kept.
     *
     * @param method as in {@link #when}
     * @throws IllegalArgumentException if the API has no such method
     */
    public List<RecordedRequest> requests(String method) {
        return recorder.of(known(method));
    }

    /**
     * How many requests for a method came, those no longer kept included.
     *
     * @param method as in {@link #when}
     * @throws IllegalArgumentException if the API has no such method
     */
    public int count(String method) {
        return recorder.count(known(method));
    }

    /**
     * Waits until a method was called so many times.
     *
     * @param method as in {@link #when}
     * @return the requests for the method
     * @throws AssertionError if the time passes first
     */
    public List<RecordedRequest> await(String method, int count, Duration timeout) throws InterruptedException {
        if (!recorder.await(known(method), count, timeout)) {
            throw new AssertionError("Waited " + timeout.toMillis() + " ms for " + count + " calls of " + method
                    + " and got " + recorder.count(method));
        }
        return recorder.of(method);
    }

    /**
     * Asserts that a method was called.
     *
     * @param method as in {@link #when}
     * @return to say more about the calls
     * @throws AssertionError if it was not
     */
    public CallAssertion assertCalled(String method) {
        return CallAssertion.that(known(method), recorder.all());
    }

    /**
     * Asserts that a method was not called.
     *
     * @param method as in {@link #when}
     * @throws AssertionError if it was
     */
    public void assertNotCalled(String method) {
        CallAssertion.none(known(method), recorder.all());
    }

    /**
     * Asserts that every request was as the spec wants it.
     *
     * @throws AssertionError if one was not
     */
    public void assertNoProblems() {
        List<RecordedRequest> odd = recorder.all().stream()
                .filter(request -> !request.problems().isEmpty())
                .toList();
        if (!odd.isEmpty()) {
            throw new AssertionError(odd.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  ", "Requests that are not as the spec wants them:\n  ", "")));
        }
    }

    /** Forgets scripts, data and requests; the accepted tokens stay. */
    public void reset() {
        scripts.reset();
        pager.reset();
        recorder.reset();
    }

    /** Stops listening and breaks all connections. */
    @Override
    public void close() {
        server.close();
    }

    private String known(String method) {
        return isPath(method) ? method : spec.method(method).name();
    }

    private static boolean isPath(String method) {
        return method.startsWith("/");
    }
}
