package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CheckReturnValue;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.StreamCall;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a generated client. Safe for use by several threads. Starts no thread before the first call. */
@CheckReturnValue
public final class ApiClient {
    private static final String NO_CURSOR = "";

    private final Api api;
    private final CallSettings settings;
    private final BaseUrls urls;
    private final RequestEncoder encoder;
    private final Map<String, EnvelopePaths> paths;

    private ApiClient(Api api, CallSettings settings, BaseUrls urls, Map<String, EnvelopePaths> paths) {
        this.api = api;
        this.settings = settings;
        this.urls = urls;
        this.paths = paths;
        this.encoder = new RequestEncoder(urls);
    }

    /**
     * Returns a client of an API.
     *
     * @throws IllegalArgumentException if the options name what the API does not have, or a variable of the address has
     *     no valid value
     */
    public static ApiClient create(Api api, ClientOptions options) {
        return create(api, options, Time.SYSTEM);
    }

    static ApiClient create(Api api, ClientOptions options, Time time) {
        CallSettings settings = CallSettings.of(api, options, time);
        return new ApiClient(api, settings, BaseUrls.of(api, options), new ConcurrentHashMap<>());
    }

    /**
     * Returns a client whose calls have other options. It shares all else with this client: connections, what it knows of rate
     * limits, fetched tokens. Cheap enough for each request of a server.
     *
     * @throws IllegalArgumentException if the options have a token or a credential for no scheme of the API
     */
    public ApiClient with(CallOptions options) {
        return new ApiClient(api, settings.with(options), urls, paths);
    }

    /**
     * Returns a call, ready to execute.
     *
     * @throws IllegalArgumentException if the request belongs to another method
     */
    public <R, E extends Enum<E> & ErrorCode> Call<R, E> call(Endpoint<R, E> endpoint, ApiRequest request) {
        check(endpoint, request);
        return new ApiCall<>(this, endpoint, paths(null), CallValues.of(request), settings);
    }

    /**
     * Returns a call whose response is a stream, ready to execute.
     *
     * @throws IllegalArgumentException if the request belongs to another method
     */
    public <T, E extends Enum<E> & ErrorCode> StreamCall<T, E> stream(
            Endpoint<ResponseStream<T>, E> endpoint, ApiRequest request) {
        check(endpoint, request);
        return new StreamApiCall<>(this, endpoint, paths(null), CallValues.of(request), settings, null);
    }

    /**
     * Returns a paged call, ready to execute.
     *
     * @throws IllegalArgumentException if the request belongs to another method
     */
    public <R, E extends Enum<E> & ErrorCode, T> PagedCall<R, E, T> call(
            PagedEndpoint<R, E, T> endpoint, ApiRequest request) {
        check(endpoint, request);
        EnvelopePaths envelope = paths(endpoint.paging().besidePath());
        return new PagedApiCall<>(this, endpoint, envelope, CallValues.of(request), settings, Integer.MAX_VALUE);
    }

    /**
     * Returns a call, ready to execute, of a method that the generated client does not know. It is sent as a POST,
     * with a token if the client has one, and retried as a call that may change data.
     *
     * @param params values as {@link ApiRequest.Builder#extra} takes them; null values are left out
     * @throws IllegalArgumentException if the method's name or a value cannot be sent
     */
    public Call<Json, NoOwnErrors> call(String method, Map<String, ?> params) {
        Endpoint<Json, NoOwnErrors> endpoint = UntypedRequest.endpoint(api, method);
        return call(endpoint, UntypedRequest.of(endpoint, params));
    }

    /**
     * Uploads a file to an address that a method of the API returned. Sends one POST of its bytes immediately, without
     * a token and without the headers of the client's options; the client's timeout, retries, transport and listener
     * apply.
     *
     * @param name the name of the upload in failures and for the listener
     * @param options only their timeout and retry policy are used
     * @return the response, which has a status of success
     * @throws dev.callsheet.runtime.CallException if the upload fails or the response has another status
     * @throws IllegalArgumentException if the address is not an {@code https} URL; {@code http} is allowed if the
     *     client's base URL uses it
     */
    public RawResponse upload(String name, URI address, Upload file, CallOptions options) {
        FileTransfer.check(address, urls.of(null));
        return new FileTransfer(api, name, settings.with(options)).send(address, file);
    }

    /**
     * Returns a call, ready to execute, to an address that is not of the API, such as one that the API handed out. The
     * address is a secret, because whoever knows it may use it: no text shows more of it than its host. Credentials and
     * headers of options are not sent there, and each address is rate limited on its own; timeouts, retries, transport
     * and listener are those of any call.
     *
     * @throws IllegalArgumentException if the request belongs to another method, the method takes a credential, or the
     *     address is not an {@code https} URL; {@code http} is allowed if the client's base URL uses it
     */
    public <R, E extends Enum<E> & ErrorCode> Call<R, E> elsewhere(
            Endpoint<R, E> endpoint, ApiRequest request, URI address) {
        check(endpoint, request);
        if (!endpoint.auth().equals(List.of(List.of()))) {
            throw new IllegalArgumentException(endpoint.method()
                    + " takes a credential, which must not be sent to an address that is not of the API.");
        }
        FileTransfer.check(address, urls.of(null));
        return new ElsewhereCall<>(this, endpoint, paths(null), CallValues.of(request), settings, address);
    }

    private static void check(Endpoint<?, ?> endpoint, ApiRequest request) {
        if (request.endpoint() != endpoint) {
            throw new IllegalArgumentException(
                    "The request belongs to " + request.endpoint().method() + ", not to " + endpoint.method() + ".");
        }
    }

    private EnvelopePaths paths(@Nullable String next) {
        String key = next == null ? NO_CURSOR : next;
        EnvelopePaths known = paths.get(key);
        if (known != null) {
            return known;
        }
        EnvelopePaths found = new EnvelopePaths(api, next);
        EnvelopePaths others = paths.putIfAbsent(key, found);
        return others == null ? found : others;
    }

    /**
     * Returns an address of the API, resolved against its base URL.
     *
     * @throws IllegalArgumentException if it has another origin; the message does not contain it, because it may be a secret
     */
    URI own(URI address) {
        URI base = URI.create(urls.of(null));
        URI resolved = base.resolve(address);
        if (!Addresses.isSameOrigin(base, resolved)) {
            throw new IllegalArgumentException(
                    "The address must have the scheme, host and port of the API's base URL, and no user.");
        }
        return resolved;
    }

    RequestEncoder encoder() {
        return encoder;
    }

    Executor executor() {
        Executor given = settings.client().executor();
        return given == null ? AsyncThreads.EXECUTOR : given;
    }
}
