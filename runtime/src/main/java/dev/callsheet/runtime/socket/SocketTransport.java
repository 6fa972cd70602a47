package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.BodyBuffer;
import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.Deadline;
import dev.callsheet.runtime.http.HeaderRules;
import dev.callsheet.runtime.http.ProxyConnectException;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.http.UploadException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The transport over blocking sockets: HTTP/1.1 on the caller's thread. Connections are kept for 30 seconds, at most
 * 64 of them, and at most 512 are in use. Its only threads are those that resolve host names. A proxy must be an HTTP
 * proxy.
 */
public final class SocketTransport implements Transport, AutoCloseable {
    private static final int PROXY_LOGIN_REQUIRED = 407;
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final @Nullable ProxySelector proxies;
    private final @Nullable String proxyAuthorization;
    private final Connector connector;
    private final Pool pool = new Pool(this);

    /**
     * Creates a transport that uses the TLS settings of the JVM.
     *
     * @param connectTimeout the timeout for establishing a connection: name resolution, proxy and TLS included
     * @param proxy null for the JVM's
     * @param proxyAuthorization the {@code Proxy-Authorization} header (RFC 9110 section 11.7.2), which only a proxy receives;
     *     null for none
     * @throws IllegalArgumentException if the header cannot be sent; the message does not contain it
     */
    public SocketTransport(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable String proxyAuthorization) {
        this(connectTimeout, proxy, proxyAuthorization, null);
    }

    /**
     * Creates a transport.
     *
     * @param connectTimeout the timeout for establishing a connection: name resolution, proxy and TLS included
     * @param proxy null for the JVM's
     * @param proxyAuthorization the {@code Proxy-Authorization} header (RFC 9110 section 11.7.2), which only a proxy receives;
     *     null for none
     * @param tls the trusted certificates and those of the client; null for the JVM's
     * @throws IllegalArgumentException if the header cannot be sent; the message does not contain it
     */
    public SocketTransport(
            Duration connectTimeout,
            @Nullable ProxySelector proxy,
            @Nullable String proxyAuthorization,
            @Nullable SSLContext tls) {
        this(
                proxy,
                proxyAuthorization,
                new Connector(connectTimeout, proxyAuthorization, tls, new HostResolver(InetAddress::getAllByName)));
    }

    SocketTransport(@Nullable ProxySelector proxy, @Nullable String proxyAuthorization, Connector connector) {
        this.proxies = proxy;
        this.proxyAuthorization =
                proxyAuthorization == null ? null : HeaderRules.value("Proxy-Authorization", proxyAuthorization);
        this.connector = connector;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(request.timeout());
        try {
            return send(request, deadline);
        } catch (ProxyConnectException ofProxy) {
            if (ofProxy.getCause() instanceof TunnelRefusedException refused
                    && refused.response().status() == PROXY_LOGIN_REQUIRED) {
                return TransportResponse.of(
                        PROXY_LOGIN_REQUIRED, refused.response().headers(), new byte[0]);
            }
            throw interruptedOr(ofProxy);
        } catch (IOException failure) {
            throw interruptedOr(failure);
        }
    }

    /** Returns a failure, unless it is that the thread was interrupted. */
    private static IOException interruptedOr(IOException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException stopped = new InterruptedException("The exchange was interrupted.");
            stopped.initCause(failure);
            throw stopped;
        }
        return failure;
    }

    private TransportResponse send(TransportRequest request, Deadline deadline)
            throws IOException, InterruptedException {
        for (boolean mayBeKept = true; ; mayBeKept = false) {
            Lease lease = lease(request.uri(), deadline, mayBeKept);
            try {
                return exchange(lease, request, deadline);
            } catch (HttpTimeoutException | UploadException failure) {
                throw failure;
            } catch (IOException failure) {
                Connection connection = lease.connection();
                if (connection.hasResponded() || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                // The server may have closed a kept connection just now (RFC 9112 section 9.3.1).
                boolean again = connection.isKept() && (!connection.hasSent() || !request.once());
                if (!again) {
                    throw connection.hasSent() ? sent(failure) : Connector.notConnected(failure);
                }
            }
        }
    }

    /** Returns a failure as one after the request: with TLS 1.3, a client's certificate may be refused that late. */
    private static IOException sent(IOException failure) {
        return failure instanceof SSLHandshakeException
                ? new IOException("The server ended TLS after the request was sent: " + failure.getMessage(), failure)
                : failure;
    }

    private Lease lease(URI uri, Deadline deadline, boolean mayBeKept) throws IOException, InterruptedException {
        pool.acquire(deadline);
        Connection connection = null;
        try {
            connection = connection(uri, deadline, mayBeKept);
            return new Lease(pool, connection);
        } finally {
            if (connection == null) {
                pool.release();
            }
        }
    }

    /** Returns a connection to the server, through the first proxy that can be reached. */
    private Connection connection(URI uri, Deadline deadline, boolean mayBeKept)
            throws IOException, InterruptedException {
        ProxySelector selector = proxies == null ? ProxySelector.getDefault() : proxies;
        ConnectException failure = null;
        for (Proxy proxy : selector == null ? DIRECT : selector.select(server(uri))) {
            if (proxy.type() == Proxy.Type.SOCKS) {
                failure = and(
                        failure, new ConnectException("A SOCKS proxy is set, and only HTTP proxies are supported."));
                continue;
            }
            Route route = Route.to(uri, proxy);
            Connection kept = mayBeKept ? pool.take(route) : null;
            if (kept != null) {
                return kept;
            }
            try {
                return connector.connect(route, deadline);
            } catch (ProxyConnectException ofProxy) {
                if (ofProxy.isReached()) {
                    throw ofProxy;
                }
                if (selector != null && route.proxy() != null) {
                    selector.connectFailed(server(uri), route.proxy(), ofProxy);
                }
                failure = and(failure, ofProxy);
            } catch (ConnectException notConnected) {
                failure = and(failure, notConnected);
            }
        }
        throw failure == null ? new ConnectException("The proxy selector returned no proxies.") : failure;
    }

    private static ConnectException and(@Nullable ConnectException earlier, ConnectException failure) {
        if (earlier != null) {
            failure.addSuppressed(earlier);
        }
        return failure;
    }

    /** Returns what a proxy selector needs to know. Path and query may hold secrets. */
    private static URI server(URI uri) {
        return URI.create(uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    private TransportResponse exchange(Lease lease, TransportRequest request, Deadline deadline) throws IOException {
        boolean responded = false;
        try {
            ResponseHead head = roundTrip(lease, request, deadline);
            boolean streamed = request.isStreamed(head.status());
            BodyFraming framing = BodyFraming.of(head, request.verb());
            MessageBody body = new MessageBody(lease, framing, streamed ? Deadline.NONE : deadline);
            TransportResponse response = streamed
                    ? TransportResponse.streamed(head.status(), head.headers(), body)
                    : TransportResponse.of(head.status(), head.headers(), whole(body, framing, request));
            responded = true;
            return response;
        } finally {
            if (!responded) {
                lease.close();
            }
        }
    }

    private static byte[] whole(MessageBody body, BodyFraming framing, TransportRequest request) throws IOException {
        if (framing.length() > request.maxResponseBytes()) {
            throw new ResponseTooLargeException(request.maxResponseBytes());
        }
        BodyBuffer bytes = new BodyBuffer(request.maxResponseBytes(), framing.length());
        bytes.addAll(body);
        return bytes.bytes();
    }

    /** Sends the request and returns the head of the response. */
    private ResponseHead roundTrip(Lease lease, TransportRequest request, Deadline deadline) throws IOException {
        Connection connection = lease.connection();
        ResponseParser parser = new ResponseParser(connection, deadline);
        IOException unsent = null;
        try {
            if (new RequestWriter(connection, parser, proxyAuthorization, deadline).write(request)) {
                lease.sentWhole();
            }
        } catch (HttpTimeoutException | UploadException | BrokenResponseException failure) {
            throw failure;
        } catch (IOException failure) {
            // A server that refuses a request may close before it has read all of it (RFC 9112 section 9.6): its
            // response may have arrived.
            if (!connection.hasSent()) {
                throw failure;
            }
            unsent = failure;
        }
        try {
            return parser.head();
        } catch (HttpTimeoutException | BrokenResponseException failure) {
            throw failure;
        } catch (IOException failure) {
            if (unsent != null) {
                unsent.addSuppressed(failure);
                throw unsent;
            }
            throw connection.hasResponded() ? new BrokenResponseException(failure) : failure;
        }
    }

    /** Closes the connections that are idle, and those in use as soon as their exchange is over. */
    @Override
    public void close() {
        pool.close();
    }
}
