package dev.callsheet.runtime.client;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.PagedCall;
import dev.callsheet.runtime.RawResponse;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.PagedEndpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the calls of a generated client. Safe for any number of threads; starts no thread before the first call. */
public final class ApiClient {
    private static final String NO_CURSOR = "";

    private final Api api;
    private final CallSettings settings;
    private final String baseUrl;
    private final RequestEncoder encoder;
    private final Map<String, EnvelopePaths> paths = new ConcurrentHashMap<>();

    private ApiClient(Api api, CallSettings settings) {
        this.api = api;
        this.settings = settings;
        String chosen = settings.client().baseUrl();
        this.baseUrl = chosen == null ? api.baseUrl() : chosen;
        this.encoder = new RequestEncoder(baseUrl);
    }

    /** A client of an API. */
    public static ApiClient create(Api api, ClientOptions options) {
        return create(api, options, Time.SYSTEM);
    }

    static ApiClient create(Api api, ClientOptions options, Time time) {
        return new ApiClient(api, CallSettings.of(api, options, time));
    }

    /**
     * A call that is ready to be sent.
     *
     * @throws IllegalArgumentException where the request is one of another method
     */
    public <R, E extends Enum<E> & ErrorCode> Call<R, E> call(Endpoint<R, E> endpoint, ApiRequest request) {
        check(endpoint, request);
        return new ApiCall<>(this, endpoint, paths(null), CallValues.of(request), settings);
    }

    /**
     * A call, page by page, that is ready to be sent.
     *
     * @throws IllegalArgumentException where the request is one of another method
     */
    public <R, E extends Enum<E> & ErrorCode, T> PagedCall<R, E, T> call(
            PagedEndpoint<R, E, T> endpoint, ApiRequest request) {
        check(endpoint, request);
        EnvelopePaths envelope = paths(endpoint.paging().nextPath());
        return new PagedApiCall<>(this, endpoint, envelope, CallValues.of(request), settings, Integer.MAX_VALUE);
    }

    /**
     * A call of a method that the generated client does not know: a POST, whose token is sent if there is one, and which
     * counts as one that may change data.
     *
     * @param params values as {@link ApiRequest.Builder#extra} takes them; a null is left out
     * @throws IllegalArgumentException where the method's name or a value cannot be sent
     */
    public Call<Json, NoOwnErrors> call(String method, Map<String, ?> params) {
        Endpoint<Json, NoOwnErrors> endpoint = UntypedRequest.endpoint(api, method);
        return call(endpoint, UntypedRequest.of(endpoint, params));
    }

    /**
     * Sends a file to an address that a method of the API gave for it: one POST of its bytes, at once. No token goes
     * with it and no header of the user's; the client's time limit, retries, transport and listener hold.
     *
     * @param name what failures and the listener call it
     * @param options of which only time limit and retries hold
     * @return the answer, which has a status that means success
     * @throws dev.callsheet.runtime.CallException where the transfer fails or is answered with another status
     * @throws IllegalArgumentException where the address is no {@code https} URL; {@code http} will do where the
     *     client's base URL is one
     */
    public RawResponse upload(String name, URI address, Upload file, CallOptions options) {
        FileTransfer.check(address, baseUrl);
        return new FileTransfer(api, name, settings.with(options)).send(address, file);
    }

    private static void check(Endpoint<?, ?> endpoint, ApiRequest request) {
        if (request.endpoint() != endpoint) {
            throw new IllegalArgumentException(
                    "The request is one of " + request.endpoint().method() + ", not of " + endpoint.method() + ".");
        }
    }

    private EnvelopePaths paths(@Nullable String next) {
        String key = next == null ? NO_CURSOR : next;
        EnvelopePaths known = paths.get(key);
        return known != null ? known : paths.computeIfAbsent(key, path -> new EnvelopePaths(api, next));
    }

    RequestEncoder encoder() {
        return encoder;
    }

    Executor executor() {
        Executor given = settings.client().executor();
        return given == null ? AsyncThreads.EXECUTOR : given;
    }
}
