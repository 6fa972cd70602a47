package dev.callsheet.runtime.client;

import dev.callsheet.runtime.CallListener;
import dev.callsheet.runtime.CallOptions;
import dev.callsheet.runtime.ClientOptions;
import dev.callsheet.runtime.RetryPolicy;
import dev.callsheet.runtime.TokenSupplier;
import dev.callsheet.runtime.http.HttpClientTransport;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.spi.Api;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What holds for one call: the client's options, and over them the call's own. */
record Settings(
        ClientOptions client, CallOptions call, Transport transport, String userAgent, Time time, RateGates gates) {
    static Settings of(Api api, ClientOptions options, Time time) {
        String userAgent = options.userAgent() == null ? "callsheet " + api.name() : options.userAgent();
        RateGates gates = new RateGates(options.rateLimits(), time);
        return new Settings(options, CallOptions.builder().build(), transport(options), userAgent, time, gates);
    }

    private static Transport transport(ClientOptions options) {
        if (options.transport() != null) {
            return options.transport();
        }
        return options.httpClient() != null
                ? new HttpClientTransport(options.httpClient())
                : new HttpClientTransport(options.connectTimeout(), options.proxy());
    }

    Settings with(CallOptions options) {
        return new Settings(client, call.plus(options), transport, userAgent, time, gates);
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

    /** The headers that the user may choose; names do not differ by case. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("User-Agent", userAgent);
        headers.putAll(client.headers());
        headers.putAll(call.headers());
        return headers;
    }
}
