package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Makes connections: resolves the host, connects, passes the proxy and makes the TLS handshake. Sends nothing of a request. */
final class Connector {
    private final Duration timeout;
    private final @Nullable String proxyAuthorization;
    private final @Nullable SSLContext tls;
    private final Resolver resolver;

    /**
     * Creates a connector.
     *
     * @param timeout for all steps together
     * @param proxyAuthorization the {@code Proxy-Authorization} header for tunnels; null for none
     * @param tls null for the JVM's default
     */
    Connector(Duration timeout, @Nullable String proxyAuthorization, @Nullable SSLContext tls, Resolver resolver) {
        this.timeout = timeout;
        this.proxyAuthorization = proxyAuthorization;
        this.tls = tls;
        this.resolver = resolver;
    }

    /**
     * Connects.
     *
     * @throws ConnectException if there is no connection in time
     * @throws TunnelRefusedException if the proxy does not make the tunnel
     * @throws SSLHandshakeException if TLS cannot be agreed on, or the certificate is refused
     * @throws HttpTimeoutException if the deadline of the exchange passes
     */
    Connection connect(Route route, Deadline exchange) throws IOException, InterruptedException {
        Deadline deadline = exchange.within(timeout);
        try {
            return connectWithin(route, deadline);
        } catch (SSLHandshakeException refused) {
            throw refused;
        } catch (HttpTimeoutException | SocketTimeoutException late) {
            if (exchange.isOver()) {
                throw new HttpTimeoutException("Establishing the connection took too long.");
            }
            throw notConnected(new SocketTimeoutException("Establishing the connection timed out."));
        } catch (IOException failure) {
            throw notConnected(failure);
        }
    }

    /** Returns a failure as one that sent nothing. */
    static ConnectException notConnected(IOException failure) {
        if (failure instanceof ConnectException already) {
            return already;
        }
        ConnectException notConnected = new ConnectException(failure.getMessage());
        notConnected.initCause(failure);
        return notConnected;
    }

    private Connection connectWithin(Route route, Deadline deadline) throws IOException, InterruptedException {
        Link tcp = tcp(route, deadline);
        try {
            if (!route.tls()) {
                return new Connection(route, tcp);
            }
            if (route.proxy() != null) {
                openTunnel(route, tcp, deadline);
            }
            return new Connection(
                    route, TlsLink.over(tcp, context().createSSLEngine(route.host(), route.port()), deadline));
        } catch (IOException | RuntimeException failure) {
            tcp.close();
            throw failure;
        }
    }

    private SSLContext context() throws SSLException {
        try {
            return tls != null ? tls : SSLContext.getDefault();
        } catch (NoSuchAlgorithmException unusable) {
            throw new SSLException("TLS of this JVM cannot be used.", unusable);
        }
    }

    /** Connects to one address of a host after the other, each within its share of the time. */
    private Link tcp(Route route, Deadline deadline) throws IOException, InterruptedException {
        InetSocketAddress proxy = route.proxy();
        InetAddress[] addresses = resolve(proxy == null ? route.host() : proxy.getHostString(), deadline);
        int port = proxy == null ? route.port() : proxy.getPort();
        IOException failure = null;
        for (int i = 0; i < addresses.length; i++) {
            Duration share = Duration.ofNanos(deadline.nanos() / (addresses.length - i));
            try {
                return TcpLink.connect(new InetSocketAddress(addresses[i], port), deadline.within(share));
            } catch (IOException refused) {
                if (failure != null) {
                    refused.addSuppressed(failure);
                }
                failure = refused;
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
            }
        }
        throw failure == null ? new UnknownHostException("The host has no address.") : failure;
    }

    /** Resolves a host on a thread of its own, because the JDK's resolver knows no timeout. */
    private InetAddress[] resolve(String host, Deadline deadline) throws IOException, InterruptedException {
        FutureTask<InetAddress[]> addresses = new FutureTask<>(new Resolution(resolver, host));
        Thread thread = new Thread(addresses, "callsheet-resolver");
        thread.setDaemon(true);
        thread.start();
        try {
            return addresses.get(deadline.nanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("Resolving the host name took too long.");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException unknown) {
                throw unknown;
            }
            throw new IOException(failure.getCause());
        }
    }

    /** Asks the proxy for a connection to the server (RFC 9110 section 9.3.6). */
    private void openTunnel(Route route, Link tcp, Deadline deadline) throws IOException {
        String login = proxyAuthorization == null ? "" : "Proxy-Authorization: " + proxyAuthorization + "\r\n";
        String request =
                "CONNECT " + route.authority() + " HTTP/1.1\r\nHost: " + route.authority() + "\r\n" + login + "\r\n";
        tcp.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)), deadline);
        Connection proxy = new Connection(route, tcp);
        ResponseHead head = new ResponseParser(proxy, deadline).head();
        if (head.status() / 100 != 2) {
            throw new TunnelRefusedException(head);
        }
        if (proxy.isAhead()) {
            throw new ConnectException("The proxy sent more than its response.");
        }
    }

    /** The search for the addresses of a host. */
    private record Resolution(Resolver resolver, String host) implements Callable<InetAddress[]> {
        @Override
        public InetAddress[] call() throws UnknownHostException {
            return resolver.resolve(host);
        }
    }

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        /** Returns at least one address. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
