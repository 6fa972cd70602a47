package dev.callsheet.runtime.options;

import dev.callsheet.runtime.auth.CheckedToken;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenSupplier;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonBinding;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Options of a client. Immutable; the methods of {@link Builder} document the defaults. */
public final class ClientOptions {
    private final Credentials credentials;
    private final Map<String, String> variables;
    private final Map<String, String> servers;
    private final @Nullable String baseUrl;
    private final @Nullable Transport transport;
    private final @Nullable HttpClient httpClient;
    private final @Nullable ProxySelector proxy;
    private final @Nullable Credential proxyLogin;
    private final @Nullable SSLContext sslContext;
    private final @Nullable Executor executor;
    private final Duration timeout;
    private final Duration connectTimeout;
    private final Map<String, String> headers;
    private final @Nullable String userAgent;
    private final RetryPolicy retry;
    private final @Nullable RateLimits rateLimits;
    private final List<CallListener> listeners;
    private final long maxResponseBytes;
    private final @Nullable JsonBinding jsonBinding;

    private ClientOptions(Builder builder) {
        credentials = builder.credentials;
        variables = Map.copyOf(builder.variables);
        servers = Map.copyOf(builder.servers);
        baseUrl = builder.baseUrl;
        transport = builder.transport;
        httpClient = builder.httpClient;
        proxy = builder.proxy;
        proxyLogin = builder.proxyLogin;
        sslContext = builder.sslContext;
        executor = builder.executor;
        timeout = builder.timeout;
        connectTimeout = builder.connectTimeout;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        userAgent = builder.userAgent;
        retry = builder.retry;
        rateLimits = builder.rateLimits;
        listeners = List.copyOf(builder.listeners);
        maxResponseBytes = builder.maxResponseBytes;
        jsonBinding = builder.jsonBinding;
    }

    /** Returns a builder. No option is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns options that a lambda sets: {@code ClientOptions.of(o -> o.token(token).timeout(time))}. */
    public static ClientOptions of(Consumer<Builder> settings) {
        Builder builder = new Builder();
        settings.accept(builder);
        return builder.build();
    }

    /** Returns a builder that starts with these options. */
    public Builder toBuilder() {
        return new Builder().options(this);
    }

    /** Returns the source of tokens, which checks its tokens; null if there is none. */
    public @Nullable TokenSupplier token() {
        return credentials.token();
    }

    /** Returns the credentials by the names of their schemes. */
    public Map<String, Credential> credentials() {
        return credentials.named();
    }

    /**
     * Returns the credential for a scheme, which is the token if that was set later; null if there is none.
     *
     * @param tokenScheme the scheme that the token is for; null if it is for none
     */
    public @Nullable Credential credential(String scheme, @Nullable String tokenScheme) {
        return credentials.get(scheme, scheme.equals(tokenScheme));
    }

    /** Returns the values of variables of the base URLs. */
    public Map<String, String> variables() {
        return variables;
    }

    /** Returns the base URLs of servers by name, in place of the API's. */
    public Map<String, String> servers() {
        return servers;
    }

    /** Returns the base URL; null for the API's. */
    public @Nullable String baseUrl() {
        return baseUrl;
    }

    /** Returns what sends requests; null for sockets of the client's own. */
    public @Nullable Transport transport() {
        return transport;
    }

    /** Returns the JDK's HTTP client to use; null if it is not used. */
    public @Nullable HttpClient httpClient() {
        return httpClient;
    }

    /** Returns the proxy; null for the JVM's. */
    public @Nullable ProxySelector proxy() {
        return proxy;
    }

    /** Returns the trusted certificates and those of the client; null for the JVM's. */
    public @Nullable SSLContext sslContext() {
        return sslContext;
    }

    /** Returns the user and password of the proxy; null if there are none. */
    public @Nullable Credential proxyLogin() {
        return proxyLogin;
    }

    /** Returns where asynchronous calls run; null for virtual threads, or the common pool if the JDK has none. */
    public @Nullable Executor executor() {
        return executor;
    }

    /** Returns the timeout of a whole call. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the timeout for establishing a connection. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Returns the headers of every request. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the {@code User-Agent} header; null for the default. */
    public @Nullable String userAgent() {
        return userAgent;
    }

    /** Returns the retry policy. */
    public RetryPolicy retry() {
        return retry;
    }

    /** Returns the client's own rate limits; null if there are none. */
    public @Nullable RateLimits rateLimits() {
        return rateLimits;
    }

    /** Returns the listeners of all calls, in the order in which they are told. */
    public List<CallListener> listeners() {
        return listeners;
    }

    /** Returns the largest size of a response, in bytes. */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Returns what {@link Json#as(Class)} uses for JSON of responses; null for {@link JsonBinding#jackson()}. */
    public @Nullable JsonBinding jsonBinding() {
        return jsonBinding;
    }

    /** Shows neither the token nor any header value. */
    @Override
    public String toString() {
        return "ClientOptions[baseUrl=" + baseUrl + ", timeout=" + timeout + ", connectTimeout=" + connectTimeout
                + ", headers=" + headers.keySet() + ", retry=" + retry + "]";
    }

    /** Builds options. */
    public static final class Builder {
        private Credentials credentials = Credentials.NONE;
        private final Map<String, String> variables = new LinkedHashMap<>();
        private final Map<String, String> servers = new LinkedHashMap<>();
        private @Nullable String baseUrl;
        private @Nullable Transport transport;
        private @Nullable HttpClient httpClient;
        private @Nullable ProxySelector proxy;
        private @Nullable Credential proxyLogin;
        private @Nullable SSLContext sslContext;
        private @Nullable Executor executor;
        private Duration timeout = Duration.ofSeconds(60);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private final Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable String userAgent;
        private RetryPolicy retry = RetryPolicy.standard();
        private @Nullable RateLimits rateLimits;
        private final List<CallListener> listeners = new ArrayList<>();
        private long maxResponseBytes = 64L << 20;
        private @Nullable JsonBinding jsonBinding;

        private Builder() {}

        /**
         * Sets the token of every call.
         *
         * @throws IllegalArgumentException if it is empty or cannot be sent in a header; the message does not contain
         *     it
         */
        public Builder token(String token) {
            credentials = credentials.with(CheckedToken.of(token));
            return this;
        }

        /** Sets the source of tokens, which is asked before each attempt: for tokens that change. */
        public Builder token(TokenSupplier token) {
            credentials = credentials.with(new CheckedToken(token));
            return this;
        }

        /**
         * Sets the credential for a scheme of the API. {@link #token} sets that of the default scheme; of the two, the one that is
         * set later is used.
         *
         * @param scheme its name in the spec
         * @throws IllegalArgumentException if the credential is null
         */
        public Builder credential(String scheme, Credential credential) {
            Credential.require("`" + scheme + "`", credential);
            credentials = credentials.with(scheme, credential);
            return this;
        }

        /** Sets a variable of the API's base URLs; by default it has the value that the API says. */
        public Builder variable(String name, String value) {
            variables.put(name, value);
            return this;
        }

        /**
         * Sets the base URL of one of the API's named servers, or the URL that the tokens of a scheme are fetched from; the
         * API's by default.
         *
         * @param name the name of the server or scheme
         * @throws IllegalArgumentException as for {@link #baseUrl}
         */
        public Builder server(String name, String baseUrl) {
            servers.put(name, checked("the server " + name, baseUrl));
            return this;
        }

        /** Sets base URLs of named servers and token URLs of schemes, such as those of a test server. */
        public Builder servers(Map<String, String> baseUrls) {
            baseUrls.forEach(this::server);
            return this;
        }

        /**
         * Takes over all settings of other options in place of those made here, except for credentials and variables that
         * are already set. Listeners of both are kept, each once.
         */
        public Builder options(ClientOptions others) {
            credentials = others.credentials.plus(credentials);
            others.variables.forEach(variables::putIfAbsent);
            servers.putAll(others.servers);
            baseUrl = others.baseUrl;
            transport = others.transport;
            httpClient = others.httpClient;
            proxy = others.proxy;
            proxyLogin = others.proxyLogin;
            sslContext = others.sslContext;
            executor = others.executor;
            timeout = others.timeout;
            connectTimeout = others.connectTimeout;
            headers.putAll(others.headers);
            userAgent = others.userAgent;
            retry = others.retry;
            rateLimits = others.rateLimits;
            List<CallListener> own = List.copyOf(listeners);
            others.listeners.stream().filter(theirs -> !own.contains(theirs)).forEach(listeners::add);
            maxResponseBytes = others.maxResponseBytes;
            jsonBinding = others.jsonBinding;
            return this;
        }

        /**
         * Sets the base URL; the API's by default. For a test server, a proxy or another region of the service.
         *
         * @throws IllegalArgumentException if it is not an absolute {@code http} or {@code https} URL, or has a user,
         *     query or fragment
         */
        public Builder baseUrl(String baseUrl) {
            this.baseUrl = checked("baseUrl", baseUrl);
            return this;
        }

        /** Variables of the API may be part of a URL as {@code {name}}. */
        private static String checked(String what, String url) {
            URI uri;
            try {
                boolean plain = url.indexOf('{') < 0; // a first call takes longer with regular expressions
                uri = new URI(plain ? url : url.replaceAll("\\{[A-Za-z][A-Za-z0-9_-]*}", "x"));
            } catch (URISyntaxException malformed) {
                throw invalid(what);
            }
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw invalid(what);
            }
            return url;
        }

        /** The URL is not in the message, nor is the cause: it may hold a secret. */
        private static IllegalArgumentException invalid(String what) {
            return new IllegalArgumentException(what
                    + " must be an absolute http or https URL without user, query and fragment,"
                    + " such as https://api.example.com/v1/.");
        }

        /**
         * Sets the transport; by default, the client uses sockets of its own. With it, {@link #httpClient}, {@link #proxy},
         * {@link #sslContext} and {@link #connectTimeout} have no effect.
         */
        public Builder transport(Transport transport) {
            this.transport = transport;
            return this;
        }

        /**
         * Sets the JDK's HTTP client to use in place of the client's own sockets, for HTTP/2. With it,
         * {@link #proxy}, {@link #sslContext} and {@link #connectTimeout} have no effect.
         *
         * @throws IllegalArgumentException if it follows redirects
         */
        public Builder httpClient(HttpClient httpClient) {
            if (httpClient.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(
                        "httpClient must not follow redirects: they could send the token to another server."
                                + " Build it with followRedirects(HttpClient.Redirect.NEVER), which is the default.");
            }
            this.httpClient = httpClient;
            return this;
        }

        /**
         * Sets the trusted certificates and those of the client, such as those of a company; the JVM's by default. The
         * certificate of a server must be valid for its host in any case.
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = sslContext;
            return this;
        }

        /** Sets the proxy, which must be an HTTP proxy; the JVM's by default. */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = proxy;
            this.proxyLogin = null;
            return this;
        }

        /**
         * Sets a proxy with a user and a password (RFC 7617).
         *
         * @throws IllegalArgumentException if the user contains a colon, or one of them a control character; the message
         *     contains neither
         */
        public Builder proxy(String host, int port, String user, String password) {
            this.proxy = ProxySelector.of(InetSocketAddress.createUnresolved(host, port));
            this.proxyLogin = Credential.of(user, password);
            return this;
        }

        /** Sets where asynchronous calls run; by default virtual threads, or the common pool if the JDK has none. */
        public Builder executor(Executor executor) {
            this.executor = executor;
            return this;
        }

        /**
         * Sets the timeout of a whole call, from the first byte sent to the last byte read, including waits and
         * retries; 60 seconds by default.
         *
         * @throws IllegalArgumentException if it is not positive, or longer than 365 days
         */
        public Builder timeout(Duration timeout) {
            this.timeout = PositiveDuration.duration("timeout", timeout);
            return this;
        }

        /**
         * Sets the timeout for establishing a connection, which is part of the call's timeout; 10 seconds by default.
         *
         * @throws IllegalArgumentException if it is not positive, or longer than 365 days
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = PositiveDuration.duration("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * Adds a header to every request.
         *
         * @throws IllegalArgumentException if it cannot be sent, or the client sets this header itself
         */
        public Builder header(String name, String value) {
            headers.put(HeaderRules.name(name), HeaderRules.value(name, value));
            return this;
        }

        /**
         * Sets the {@code User-Agent} header; {@code callsheet} and the name of the API by default.
         *
         * @throws IllegalArgumentException if it cannot be sent
         */
        public Builder userAgent(String userAgent) {
            this.userAgent = HeaderRules.value("User-Agent", userAgent);
            return this;
        }

        /** Sets the retry policy; {@link RetryPolicy#standard()} by default. */
        public Builder retry(RetryPolicy retry) {
            this.retry = retry;
            return this;
        }

        /**
         * Sets rate limits that the client keeps by itself, so that calls wait before the server has to refuse them.
         * By default there are none: a call only waits if the server has just rate limited the same method and token.
         */
        public Builder rateLimits(RateLimits rateLimits) {
            this.rateLimits = rateLimits;
            return this;
        }

        /** Adds a listener of all calls, beside others and the log that {@link CallListener} describes. */
        public Builder listener(CallListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Sets the largest size of a response after decompression, in bytes; 64 MiB by default. Downloads have no such
         * limit.
         *
         * @throws IllegalArgumentException if it is not between 1 and 2^31 - 9
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 1 || bytes > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "maxResponseBytes must be from 1 to " + (Integer.MAX_VALUE - 8) + ".");
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sets what {@link Json#as(Class)} uses for JSON of responses; Jackson 3's databind by default, if it is
         * available.
         */
        public Builder jsonBinding(JsonBinding jsonBinding) {
            this.jsonBinding = jsonBinding;
            return this;
        }

        /** Builds the options. */
        public ClientOptions build() {
            return new ClientOptions(this);
        }
    }
}
