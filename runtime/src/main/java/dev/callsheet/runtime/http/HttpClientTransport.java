package dev.callsheet.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The transport that uses the JDK's HTTP client. Its own client is created for the first request and starts one
 * thread, which ends when the transport is no longer referenced.
 */
public final class HttpClientTransport implements Transport {
    private final Duration connectTimeout;
    private final @Nullable ProxySelector proxy;
    private final @Nullable String proxyAuthorization;
    private volatile @Nullable HttpClient client;

    /**
     * Creates a transport with an HTTP client of its own.
     *
     * @param connectTimeout the timeout for establishing a connection
     * @param proxy null for the JVM's
     * @param proxyAuthorization the {@code Proxy-Authorization} header (RFC 9110 section 11.7.2), which only a proxy receives;
     *     null for none
     */
    public HttpClientTransport(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable String proxyAuthorization) {
        this.connectTimeout = connectTimeout;
        this.proxy = proxy;
        this.proxyAuthorization = proxyAuthorization;
    }

    /** Creates a transport that uses an existing client, which must not follow redirects. */
    public HttpClientTransport(HttpClient client) {
        this(Duration.ZERO, null, null);
        this.client = client;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(request.timeout());
        HttpResponse<Object> response = exchange(request, deadline);
        int status = response.statusCode();
        if (response.body() instanceof BoundedBody body) {
            return TransportResponse.of(status, response.headers().map(), body.await(deadline));
        }
        return TransportResponse.streamed(status, response.headers().map(), (InputStream) response.body());
    }

    private HttpResponse<Object> exchange(TransportRequest request, Deadline deadline)
            throws IOException, InterruptedException {
        BodyChoice body = new BodyChoice(request);
        try {
            if (request.body() != null && request.body().bytes() == null) {
                return upload(new PumpedBody(request.body()), request, body, deadline);
            }
            return client().send(message(request, publisher(request)), body);
        } catch (HttpConnectTimeoutException notConnected) {
            ConnectException failure = new ConnectException("Establishing the connection timed out.");
            failure.initCause(notConnected);
            throw failure;
        }
    }

    /** Sends a streamed body that the calling thread reads, so that a slow or blocking source delays nobody else. */
    private HttpResponse<Object> upload(PumpedBody upload, TransportRequest request, BodyChoice body, Deadline deadline)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Object>> response = client().sendAsync(message(request, upload), body);
        try {
            upload.pump(response, deadline);
            return response.get(deadline.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("The request took too long.");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException cause ? cause : new IOException(failure.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest message(TransportRequest request, HttpRequest.BodyPublisher publisher) {
        HttpRequest.Builder message = HttpRequest.newBuilder(request.uri()).timeout(request.timeout());
        request.headers().forEach(message::setHeader);
        if (proxyAuthorization != null) {
            // At once, not after a 407: a body that is streamed, or sent once, could not be sent again.
            message.setHeader("Proxy-Authorization", proxyAuthorization);
        }
        if (request.once() || "http".equalsIgnoreCase(request.uri().getScheme())) {
            // A server may end an HTTP/2 connection in order (GOAWAY, RFC 9113 section 6.8). The JDK's client then
            // fails the requests in flight, also those that are served, without saying which are (JDK 17 to 23).
            // OnceBody also needs HTTP/1.1. Over plain HTTP each request would ask for an upgrade.
            message.version(HttpClient.Version.HTTP_1_1);
        }
        if (request.verb().equals("GET") && request.body() == null && !(publisher instanceof OnceBody)) {
            return message.GET().build();
        }
        return message.method(request.verb(), publisher).build();
    }

    private static HttpRequest.BodyPublisher publisher(TransportRequest request) {
        RequestBody body = request.body();
        HttpRequest.BodyPublisher publisher = body != null && body.bytes() != null
                ? HttpRequest.BodyPublishers.ofByteArray(body.bytes())
                : HttpRequest.BodyPublishers.noBody();
        boolean resent = request.verb().equals("GET") || request.verb().equals("HEAD");
        return request.once() && (resent || body == null) ? new OnceBody(publisher) : publisher;
    }

    private HttpClient client() {
        HttpClient ready = client;
        if (ready != null) {
            return ready;
        }
        synchronized (this) {
            if (client == null) {
                client = newClient();
            }
            return client;
        }
    }

    /**
     * Creates the client. Its tasks are short and never block, so they run on its own thread: this is faster and
     * leaves no thread pool behind.
     */
    private HttpClient newClient() {
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(connectTimeout).executor(Runnable::run);
        if (proxy != null) {
            builder.proxy(proxy);
        }
        return builder.build();
    }
}
