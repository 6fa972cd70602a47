package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.testkit.check.Credentials;
import dev.callsheet.testkit.check.MethodIndex;
import dev.callsheet.testkit.check.OpenTargets;
import dev.callsheet.testkit.check.RequestCheck;
import dev.callsheet.testkit.check.Router;
import dev.callsheet.testkit.check.TokenCheck;
import dev.callsheet.testkit.http.LoopbackServer;
import dev.callsheet.testkit.play.Listing;
import dev.callsheet.testkit.play.Pager;
import dev.callsheet.testkit.play.ResponsePlayer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A fake server on 127.0.0.1 that plays an API from its spec.
 *
 * <p>It routes calls by verb and path. Calls without a token, or with missing or invalid parameters, fail with the API's own
 * error codes. Valid calls get the examples of the spec, page by page if the method has a cursor. {@link #when} scripts
 * other responses. All requests are recorded.
 *
 * <p>Thread-safe. The server listens until it is closed.
 */
public final class FakeApi implements AutoCloseable {
    private final MethodIndex methods;
    private final Credentials credentials;
    private final Pager pager = new Pager();
    private final OpenTargets open = new OpenTargets();
    private final Scripts scripts = new Scripts();
    private final Recorder recorder = new Recorder();
    private final ResponsePlayer player;
    private final Router router;
    private final LoopbackServer server;
    private final TokenHandler tokens;
    private final Map<String, String> servers;

    private FakeApi(ApiModel api) {
        TypeIndex types = TypeIndex.of(api);
        methods = new MethodIndex(api);
        credentials = new Credentials(api);
        player = new ResponsePlayer(api.protocol(), types, methods, pager, open);
        router = new Router(api, open);
        RequestCheck check = new RequestCheck(api, credentials, pager);
        Map<String, String> urls = new LinkedHashMap<>();
        tokens = new TokenHandler(new TokenCheck(credentials), scripts, recorder);
        server = new LoopbackServer(new CallHandler(types, router, check, scripts, recorder, player, tokens));
        router.tokenPaths().forEach((scheme, path) -> urls.put(scheme.name(), url(path)));
        api.addresses().servers().forEach(named -> urls.put(named.name(), url(router.basePath(named.name()))));
        servers = Collections.unmodifiableMap(urls);
    }

    /**
     * Starts a server that plays the spec in a folder or jar.
     *
     * @param specFolderOrJar contains one {@code api.yaml}, at its root or below
     * @throws IllegalArgumentException if there is no spec, or it has errors; the message lists all of them
     */
    public static FakeApi start(Path specFolderOrJar) {
        return of(SpecFinder.load(specFolderOrJar));
    }

    /**
     * Starts a server that plays a spec on the class path, in a jar or a folder.
     *
     * @param name the folder with its {@code api.yaml}
     * @throws IllegalArgumentException if there is no spec, or it has errors; the message lists all of them
     */
    public static FakeApi fromClasspath(String name) {
        return of(SpecFinder.fromClasspath(name));
    }

    /** Starts a server that plays a loaded spec, so that many servers can share it. */
    public static FakeApi of(ApiModel api) {
        return new FakeApi(api);
    }

    /**
     * Returns the base URL for a client: this server, with the path of the real base URL. Placeholders in the path stay: the
     * client fills them.
     */
    public String baseUrl() {
        return url(router.basePath(null));
    }

    /**
     * Returns the base URLs of the API's named servers for a client, by name, and the token URLs of schemes whose tokens
     * clients fetch: all on this server.
     */
    public Map<String, String> servers() {
        return servers;
    }

    /**
     * Returns the path at which the tokens of a scheme are fetched, for {@link #when}, {@link #requests(String)} and the like.
     * It has placeholders if the URL of the spec has.
     *
     * @throws IllegalArgumentException if clients fetch no tokens for the scheme
     */
    public String tokenPath(String scheme) {
        return router.tokenPaths().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(scheme))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The API has no scheme of the type clientCredentials called " + scheme + "."));
    }

    /**
     * Returns a URL on this server.
     *
     * @param path starts with a slash. A path that is not that of a method is not found unless
     *     {@code when(path).respondRaw(...)} scripts a response
     * @throws IllegalArgumentException if the path does not start with a slash
     */
    public String url(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path must start with a slash: /" + path);
        }
        return "http://127.0.0.1:" + server.port() + path;
    }

    /**
     * Sets the secrets that are accepted: tokens, keys, {@code user:password}, and {@code id:secret} of clients that
     * fetch tokens. By default, and without arguments, any is; but a token that clients fetch must be one that this server has
     * given out.
     *
     * @return this server
     */
    public FakeApi acceptTokens(String... accepted) {
        credentials.accept(List.of(accepted));
        return this;
    }

    /**
     * Accepts no token any more that clients have fetched so far, as if all had expired: a call with one gets a 401.
     *
     * @return this server
     */
    public FakeApi expireTokens() {
        credentials.expireTokens();
        return this;
    }

    /**
     * Sets the lifetime of tokens that the server tells clients, in whole seconds; one hour by default. The server itself
     * accepts them until {@link #expireTokens}.
     *
     * @return this server
     * @throws IllegalArgumentException if it is negative
     */
    public FakeApi tokenLifetime(Duration lifetime) {
        if (lifetime.isNegative()) {
            throw new IllegalArgumentException("The lifetime of tokens must not be negative.");
        }
        tokens.lifetime(lifetime);
        return this;
    }

    /**
     * Sets the items that a method with a cursor lists, in place of those of its example.
     *
     * @param items a JSON array
     * @return this server
     * @throws IllegalArgumentException if the API has no such method, the method has no paging, or the text is not
     *     a JSON array
     */
    public FakeApi data(String method, String items) {
        pager.set(methods.method(method), Listing.parse(method, items));
        return this;
    }

    /**
     * Sets a list of any size that a method with a cursor lists. Only the items of requested pages are created.
     *
     * @param size the number of items
     * @param item returns the JSON of the item of an index from 0
     * @return this server
     * @throws IllegalArgumentException if the API has no such method, the method has no paging, or the size is
     *     negative
     */
    public FakeApi data(String method, int size, IntFunction<String> item) {
        pager.set(methods.method(method), Listing.generated(method, size, item));
        return this;
    }

    /**
     * Starts a script of responses for a method.
     *
     * @param method a method of the API ({@code pets.get}), or a path with its leading slash that is not that of a method,
     *     such as the target of an upload. Requests to the path are no longer a problem; without a step for them, they get
     *     status 200
     * @throws IllegalArgumentException if the API has no such method
     */
    public Script when(String method) {
        if (isPath(method)) {
            open.addPath(method);
        }
        ApiMethod known = isPath(method) || open.hasMethod(method) ? null : methods.method(method);
        return scripts.add(new Script(method, known, methods, player));
    }

    /**
     * Starts a script of responses for a method that the spec lacks, such as a new one of the API. The server then takes calls of it
     * with any verb and any parameters: they succeed without a script, and {@link #requests(String)}, {@link #assertCalled} and the like
     * know it. Lasts until {@link #reset}.
     *
     * @param method its path below the base URL, such as {@code team.brandNew}
     * @throws IllegalArgumentException if the spec has the method, or the name starts with a slash
     */
    public Script whenUnknown(String method) {
        if (isPath(method)) {
            throw new IllegalArgumentException(method + " is a path. Use when(\"" + method
                    + "\"), or the path below the base URL without a slash.");
        }
        if (methods.has(method)) {
            throw new IllegalArgumentException("The spec has the method " + method + ". Use when(\"" + method + "\").");
        }
        open.addMethod(method);
        return when(method);
    }

    /** Returns the requests in order of arrival: the latest 1,000, or fewer if those take more than 64 MiB. */
    public List<RecordedRequest> requests() {
        return recorder.all();
    }

    /**
     * Returns the requests for a method that are kept, in order of arrival.
     *
     * @param method as in {@link #when}
     * @throws IllegalArgumentException if the API has no such method
     */
    public List<RecordedRequest> requests(String method) {
        return recorder.of(known(method));
    }

    /**
     * Returns how many requests for a method were received, including those no longer kept.
     *
     * @param method as in {@link #when}
     * @throws IllegalArgumentException if the API has no such method
     */
    public int count(String method) {
        return recorder.count(known(method));
    }

    /**
     * Waits until a method was called that many times.
     *
     * @param method as in {@link #when}
     * @return the requests for the method
     * @throws AssertionError if the timeout expires first
     * @throws InterruptedException if the thread is interrupted
     */
    public List<RecordedRequest> await(String method, int count, Duration timeout) throws InterruptedException {
        if (!recorder.await(known(method), count, timeout)) {
            throw new AssertionError("Expected " + count + " calls of " + method + " within " + timeout.toMillis()
                    + " ms, not " + recorder.count(method));
        }
        return recorder.of(method);
    }

    /**
     * Asserts that a method was called.
     *
     * @param method as in {@link #when}
     * @return an assertion about the calls
     * @throws AssertionError if the method was not called
     */
    public CallAssertion assertCalled(String method) {
        return CallAssertion.that(known(method), recorder.all());
    }

    /**
     * Asserts that a method was not called.
     *
     * @param method as in {@link #when}
     * @throws AssertionError if the method was called
     */
    public void assertNotCalled(String method) {
        CallAssertion.none(known(method), recorder.all());
    }

    /**
     * Asserts that all requests are valid by the spec and send no unknown parameters.
     *
     * @throws AssertionError if one is not; the message lists the first ten such requests
     */
    public void assertNoProblems() {
        List<RecordedRequest> bad = recorder.all().stream()
                .filter(request -> !request.problems().isEmpty())
                .toList();
        if (!bad.isEmpty()) {
            int more = bad.size() - NearestRequests.SHOWN;
            throw new AssertionError(bad.stream()
                    .limit(NearestRequests.SHOWN)
                    .map(Object::toString)
                    .collect(Collectors.joining(
                            "\n  ", "Requests with problems:\n  ", more > 0 ? "\n  and " + more + " more" : "")));
        }
    }

    /** Forgets scripts, data and requests; keeps the accepted tokens. */
    public void reset() {
        scripts.reset();
        open.reset();
        pager.reset();
        recorder.reset();
    }

    /** Stops listening and breaks all connections. */
    @Override
    public void close() {
        server.close();
    }

    private String known(String method) {
        return isPath(method) || open.hasMethod(method)
                ? method
                : methods.method(method).name();
    }

    private static boolean isPath(String method) {
        return method.startsWith("/");
    }
}
