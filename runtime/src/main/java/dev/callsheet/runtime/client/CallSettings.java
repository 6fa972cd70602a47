package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.http.HttpClientTransport;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.runtime.socket.SocketTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one call: the client's options, overridden by the call's own.
 *
 * @param clientHeaders the headers of all calls of the client; names ignore case
 * @param tokens the tokens that the client fetches
 */
record CallSettings(
        ClientOptions client,
        CallOptions call,
        Api api,
        Transport transport,
        Map<String, String> clientHeaders,
        Time time,
        RateGates gates,
        FetchedTokens tokens) {
    private static final String USER_AGENT = "User-Agent";

    static CallSettings of(Api api, ClientOptions options, Time time) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(USER_AGENT, options.userAgent() == null ? "callsheet " + api.name() : options.userAgent());
        headers.putAll(api.headers());
        headers.putAll(options.headers());
        checkToken(api, options.token());
        check(api, options.credentials());
        checkRateLimits(api, options.rateLimits());
        RateGates gates = new RateGates(options.rateLimits(), time);
        CallOptions none = CallOptions.builder().build();
        CallSettings settings =
                new CallSettings(options, none, api, transport(options), headers, time, gates, FetchedTokens.NONE);
        return settings.with(FetchedTokens.of(settings));
    }

    private static Transport transport(ClientOptions options) {
        if (options.transport() != null) {
            return options.transport();
        }
        if (options.httpClient() != null) {
            return new HttpClientTransport(options.httpClient());
        }
        Credential.Secret login =
                options.proxyLogin() == null ? null : options.proxyLogin().secret();
        return new SocketTransport(
                options.connectTimeout(),
                options.proxy(),
                login == null ? null : "Basic " + login.sent(),
                options.sslContext());
    }

    /**
     * Returns settings overridden by those of a call.
     *
     * @throws IllegalArgumentException if a token or credential is for no scheme of the API
     */
    CallSettings with(CallOptions options) {
        checkToken(api, options.token());
        check(api, options.credentials());
        return new CallSettings(client, call.plus(options), api, transport, clientHeaders, time, gates, tokens);
    }

    /** Returns settings with other options of the client. */
    CallSettings with(ClientOptions options) {
        return new CallSettings(options, call, api, transport, clientHeaders, time, gates, tokens);
    }

    private CallSettings with(FetchedTokens fetched) {
        return new CallSettings(client, call, api, transport, clientHeaders, time, gates, fetched);
    }

    /**
     * Returns settings for a server other than the API's: timeout and retries apply, but no header of the user, which
     * may be a secret.
     */
    CallSettings elsewhere() {
        CallOptions options =
                CallOptions.builder().timeout(timeout()).retry(retry()).build();
        Map<String, String> name = Map.of(USER_AGENT, clientHeaders.getOrDefault(USER_AGENT, ""));
        return new CallSettings(client, options, api, transport, name, time, gates, tokens);
    }

    /** Returns the credential for a scheme; null if there is none. */
    @Nullable
    Credential credential(String scheme) {
        Credential own = call.credential(scheme, api.tokenScheme());
        return own != null ? own : client.credential(scheme, api.tokenScheme());
    }

    private static void checkToken(Api api, @Nullable TokenSupplier token) {
        if (token != null && api.tokenScheme() == null && !api.schemes().isEmpty()) {
            throw new IllegalArgumentException(
                    "token(...) means no scheme of this API. Use credential(...) with one of: "
                            + String.join(", ", api.schemes().keySet()) + ".");
        }
    }

    private static void checkRateLimits(Api api, @Nullable RateLimits limits) {
        if (limits == null) {
            return;
        }
        List<String> known = api.methods();
        for (String method : limits.methods()) {
            if (!known.isEmpty() && !known.contains(method)) {
                String near = NearestName.of(method, known);
                throw new IllegalArgumentException(
                        "A rate limit is for `" + method + "`, which this client does not have. "
                                + (near == null ? "" : "Did you mean `" + near + "`? ")
                                + "RateLimits.withUnknown(...) is for methods that are called by name.");
            }
        }
    }

    private static void check(Api api, Map<String, Credential> credentials) {
        for (Map.Entry<String, Credential> each : credentials.entrySet()) {
            String name = each.getKey();
            Credential credential = each.getValue();
            AuthScheme scheme = api.schemes().get(name);
            if (scheme == null) {
                throw new IllegalArgumentException("The API has no scheme `" + name + "`. It has: "
                        + String.join(", ", api.schemes().keySet()) + ".");
            }
            if (scheme.credential() != credential.kind()) {
                throw new IllegalArgumentException(
                        "The scheme `" + name + "` takes " + scheme.credential().noun() + ", not "
                                + credential.kind().noun() + ".");
            }
        }
    }

    /** Returns whether the user's own HTTP client or transport sends requests: the options of the connection have no effect then. */
    boolean hasOwnConnections() {
        return client.transport() != null || client.httpClient() != null;
    }

    Duration timeout() {
        return call.timeout() != null ? call.timeout() : client.timeout();
    }

    RetryPolicy retry() {
        return call.retry() != null ? call.retry() : client.retry();
    }

    /** Returns the headers set by the user; names ignore case. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(clientHeaders);
        headers.putAll(call.headers());
        return headers;
    }
}
