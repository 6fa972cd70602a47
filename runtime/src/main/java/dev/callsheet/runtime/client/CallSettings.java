package dev.callsheet.runtime.client;

import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.http.HttpClientTransport;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one call: the client's options, overridden by the call's own.
 *
 * @param clientHeaders the headers of all calls of the client; names ignore case
 */
record CallSettings(
        ClientOptions client,
        CallOptions call,
        Transport transport,
        Map<String, String> clientHeaders,
        Time time,
        RateGates gates) {
    private static final String USER_AGENT = "User-Agent";

    static CallSettings of(Api api, ClientOptions options, Time time) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(USER_AGENT, options.userAgent() == null ? "callsheet " + api.name() : options.userAgent());
        headers.putAll(options.headers());
        RateGates gates = new RateGates(options.rateLimits(), time);
        return new CallSettings(options, CallOptions.builder().build(), transport(options), headers, time, gates);
    }

    private static Transport transport(ClientOptions options) {
        if (options.transport() != null) {
            return options.transport();
        }
        return options.httpClient() != null
                ? new HttpClientTransport(options.httpClient())
                : new HttpClientTransport(options.connectTimeout(), options.proxy());
    }

    CallSettings with(CallOptions options) {
        return new CallSettings(client, call.plus(options), transport, clientHeaders, time, gates);
    }

    /**
     * Returns settings for a server other than the API's: timeout and retries apply, but no header of the user, which
     * may be a secret.
     */
    CallSettings elsewhere() {
        CallOptions options =
                CallOptions.builder().timeout(timeout()).retry(retry()).build();
        Map<String, String> name = Map.of(USER_AGENT, clientHeaders.getOrDefault(USER_AGENT, ""));
        return new CallSettings(client, options, transport, name, time, gates);
    }

    @Nullable
    TokenSupplier token() {
        return call.token() != null ? call.token() : client.token();
    }

    Duration timeout() {
        return call.timeout() != null ? call.timeout() : client.timeout();
    }

    RetryPolicy retry() {
        return call.retry() != null ? call.retry() : client.retry();
    }

    CallListener listener() {
        return client.listener() != null ? client.listener() : LogListener.INSTANCE;
    }

    /** Returns the headers set by the user; names ignore case. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(clientHeaders);
        headers.putAll(call.headers());
        return headers;
    }
}
