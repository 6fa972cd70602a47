package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.Deadline;
import dev.callsheet.runtime.http.ProxyConnectException;
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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Makes connections: resolves the host, connects, passes the proxy and makes the TLS handshake. Sends nothing of a request. */
final class Connector {
    private final Duration timeout;
    private final @Nullable String proxyAuthorization;
    private final @Nullable SSLContext tls;
    private final HostResolver resolver;

    /**
     * Creates a connector.
     *
     * @param timeout for all steps together
     * @param proxyAuthorization the {@code Proxy-Authorization} header for tunnels; null for none
     * @param tls null for the JVM's default
     */
    Connector(Duration timeout, @Nullable String proxyAuthorization, @Nullable SSLContext tls, HostResolver resolver) {
        this.timeout = timeout;
        this.proxyAuthorization = proxyAuthorization;
        this.tls = tls;
        this.resolver = resolver;
    }

    /**
     * Connects.
     *
     * @throws ConnectException if there is no connection in time
     * @throws ProxyConnectException if that is because of a proxy; its cause is a {@link TunnelRefusedException} if it responded
     * @throws SSLHandshakeException if TLS cannot be agreed on, or the certificate is refused
     * @throws HttpTimeoutException if the deadline of the exchange passes
     */
    Connection connect(Route route, Deadline exchange) throws IOException, InterruptedException {
        Deadline deadline = exchange.within(timeout);
        Link tcp = null;
        boolean connected = false;
        try {
            tcp = tcp(route, deadline);
            Link secured = route.tls() ? secured(route, tcp, deadline) : tcp;
            connected = true;
            return new Connection(route, secured);
        } catch (SSLHandshakeException refused) {
            throw refused;
        } catch (HttpTimeoutException | SocketTimeoutException late) {
            if (exchange.isOver()) {
                throw new HttpTimeoutException("Establishing the connection took too long.");
            }
            throw failure(route, tcp != null, new SocketTimeoutException("Establishing the connection timed out."));
        } catch (IOException failure) {
            throw failure(route, tcp != null, failure);
        } finally {
            if (!connected && tcp != null) {
                tcp.close();
            }
        }
    }

    private static ConnectException failure(Route route, boolean reached, IOException cause) {
        return route.proxy() == null
                ? notConnected(cause)
                : new ProxyConnectException(cause.getMessage(), route.proxyAuthority(), reached, cause);
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

    private Link secured(Route route, Link tcp, Deadline deadline) throws IOException {
        if (route.proxy() != null) {
            openTunnel(route, tcp, deadline);
        }
        return TlsLink.over(tcp, context().createSSLEngine(route.host(), route.port()), deadline);
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
        InetAddress[] addresses = proxy == null || proxy.isUnresolved()
                ? resolver.resolve(proxy == null ? route.host() : proxy.getHostString(), deadline)
                : new InetAddress[] {proxy.getAddress()};
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
        if (proxy.hasBuffered()) {
            throw new ConnectException("The proxy sent more than its response.");
        }
    }
}
