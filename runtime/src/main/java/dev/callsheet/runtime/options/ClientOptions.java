package dev.callsheet.runtime.options;

import dev.callsheet.runtime.auth.CheckedToken;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonBinding;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a client makes its calls. Immutable; {@link #builder()} says what holds where nothing is said. */
public final class ClientOptions {
    private final @Nullable TokenSupplier token;
    private final @Nullable String baseUrl;
    private final @Nullable Transport transport;
    private final @Nullable HttpClient httpClient;
    private final @Nullable ProxySelector proxy;
    private final @Nullable Executor executor;
    private final Duration timeout;
    private final Duration connectTimeout;
    private final Map<String, String> headers;
    private final @Nullable String userAgent;
    private final RetryPolicy retry;
    private final @Nullable RateLimits rateLimits;
    private final @Nullable CallListener listener;
    private final long maxResponseBytes;
    private final @Nullable JsonBinding jsonBinding;

    private ClientOptions(Builder builder) {
        token = builder.token;
        baseUrl = builder.baseUrl;
        transport = builder.transport;
        httpClient = builder.httpClient;
        proxy = builder.proxy;
        executor = builder.executor;
        timeout = builder.timeout;
        connectTimeout = builder.connectTimeout;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        userAgent = builder.userAgent;
        retry = builder.retry;
        rateLimits = builder.rateLimits;
        listener = builder.listener;
        maxResponseBytes = builder.maxResponseBytes;
        jsonBinding = builder.jsonBinding;
    }

    /** Options to fill in; none is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** The source of tokens, which checks what it gives; null where there is none. */
    public @Nullable TokenSupplier token() {
        return token;
    }

    /** Where methods are; null for where the API says. */
    public @Nullable String baseUrl() {
        return baseUrl;
    }

    /** What sends requests; null for the JDK's HTTP client. */
    public @Nullable Transport transport() {
        return transport;
    }

    /** The JDK's HTTP client to send with; null for one of our own. */
    public @Nullable HttpClient httpClient() {
        return httpClient;
    }

    /** The proxy; null for the JVM's. */
    public @Nullable ProxySelector proxy() {
        return proxy;
    }

    /** Where asynchronous calls run; null for virtual threads, or the common pool where the JDK has none. */
    public @Nullable Executor executor() {
        return executor;
    }

    /** The time for a whole call. */
    public Duration timeout() {
        return timeout;
    }

    /** The time for a connection. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Headers of every request. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What the client calls itself; null for our own. */
    public @Nullable String userAgent() {
        return userAgent;
    }

    /** What is tried again. */
    public RetryPolicy retry() {
        return retry;
    }

    /** How often methods are called at most; null for as often as the caller does. */
    public @Nullable RateLimits rateLimits() {
        return rateLimits;
    }

    /** Who is told about calls; null for the log. */
    public @Nullable CallListener listener() {
        return listener;
    }

    /** How long an answer may be, in bytes. */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** What {@link Json#as(Class)} of answers uses; null for {@link JsonBinding#jackson()}. */
    public @Nullable JsonBinding jsonBinding() {
        return jsonBinding;
    }

    /** Shows no token and no header's value. */
    @Override
    public String toString() {
        return "ClientOptions[baseUrl=" + baseUrl + ", timeout=" + timeout + ", connectTimeout=" + connectTimeout
                + ", headers=" + headers.keySet() + ", retry=" + retry + "]";
    }

    /** Collects options. */
    public static final class Builder {
        private @Nullable TokenSupplier token;
        private @Nullable String baseUrl;
        private @Nullable Transport transport;
        private @Nullable HttpClient httpClient;
        private @Nullable ProxySelector proxy;
        private @Nullable Executor executor;
        private Duration timeout = Duration.ofSeconds(60);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable String userAgent;
        private RetryPolicy retry = RetryPolicy.standard();
        private @Nullable RateLimits rateLimits;
        private @Nullable CallListener listener;
        private long maxResponseBytes = 64L << 20;
        private @Nullable JsonBinding jsonBinding;

        private Builder() {}

        /**
         * The token of every call.
         *
         * @throws IllegalArgumentException where it is empty or cannot be sent in a header; it is not quoted
         */
        public Builder token(String token) {
            this.token = CheckedToken.of(token);
            return this;
        }

        /** The source of tokens, asked before each attempt; for tokens that change. */
        public Builder token(TokenSupplier token) {
            this.token = new CheckedToken(token);
            return this;
        }

        /**
         * Where methods are, when not where the API says: a test server, a proxy, another cell of the service.
         *
         * @throws IllegalArgumentException where it is no absolute {@code http} or {@code https} URL, or has a user,
         *     query or fragment
         */
        public Builder baseUrl(String baseUrl) {
            URI uri = URI.create(baseUrl);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "baseUrl must be an absolute http or https URL without user, query and fragment,"
                                + " such as https://api.example.com/v1/.");
            }
            this.baseUrl = baseUrl;
            return this;
        }

        /** What sends requests, in place of the JDK's HTTP client; http client, proxy and connect timeout are then not used. */
        public Builder transport(Transport transport) {
            this.transport = transport;
            return this;
        }

        /** The JDK's HTTP client to send with; proxy and connect timeout are then not used. It must not follow redirects. */
        public Builder httpClient(HttpClient httpClient) {
            if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(
                        "httpClient must not follow redirects: a token would go to wherever one leads."
                                + " Build it with followRedirects(HttpClient.Redirect.NEVER), which is the default.");
            }
            this.httpClient = httpClient;
            return this;
        }

        /** The proxy; the JVM's unless said otherwise. */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = proxy;
            return this;
        }

        /** Where asynchronous calls run; virtual threads unless said otherwise, or the common pool where the JDK has none. */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /**
         * The time for a whole call, from the first byte sent to the last read, waits and repetitions included; 60
         * seconds unless said otherwise.
         *
         * @throws IllegalArgumentException where it is not positive
         */
        public Builder timeout(Duration timeout) {
            this.timeout = PositiveDuration.duration("timeout", timeout);
            return this;
        }

        /**
         * The time for a connection, within that of the call; 10 seconds unless said otherwise.
         *
         * @throws IllegalArgumentException where it is not positive
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = PositiveDuration.duration("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * A header of every request.
         *
         * @throws IllegalArgumentException where it cannot be sent or is the client's to set
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.name(name), HeaderRules.value(name, value));
            return this;
        }

        /**
         * What the client calls itself; {@code callsheet} and the name of the API unless said otherwise.
         *
         * @throws IllegalArgumentException where it cannot be sent
         */
        public Builder userAgent(String userAgent) {
            this.userAgent = HeaderRules.value("User-Agent", userAgent);
            return this;
        }

        /** What is tried again; {@link RetryPolicy#standard()} unless said otherwise. */
        public Builder retry(RetryPolicy retry) {
            this.retry = retry;
            return this;
        }

        /**
         * How often methods are called at most: calls wait for their turn before the server must refuse them. Unless said
         * otherwise the client holds back no call, but those of a method and token that the server has just refused.
         */
        public Builder rateLimits(RateLimits rateLimits) {
            this.rateLimits = rateLimits;
            return this;
        }

        /** Who is told about calls; unless said otherwise the log is, as {@link CallListener} says. */
        public Builder listener(CallListener listener) {
            this.listener = listener;
            return this;
        }

        /**
         * How long an answer may be, in bytes, after decompression; 64 MiB unless said otherwise. A download has no such
         * limit.
         *
         * @throws IllegalArgumentException where it is not between 1 and 2^31 - 9
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "maxResponseBytes must be from 1 to " + (Integer.MAX_VALUE - 8) + ".");
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /** What {@link Json#as(Class)} of answers uses; Jackson 3's databind, where it is there, unless said otherwise. */
        public Builder jsonBinding(JsonBinding jsonBinding) {
            this.jsonBinding = jsonBinding;
            return this;
        }

        /** The options. */
        public ClientOptions build() {
            return new ClientOptions(this);
        }
    }
}
