package dev.callsheet.runtime.socket;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection leads. Requests share connections only if their routes are equal.
 *
 * @param host without the brackets of an IPv6 address
 * @param proxy null if the connection is direct
 */
record Route(boolean tls, String host, int port, @Nullable InetSocketAddress proxy) {
    /**
     * Returns the route to the server of a URI.
     *
     * @throws IllegalArgumentException if the URI is neither http nor https, or has no host
     */
    static Route to(URI uri, Proxy proxy) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if ((!tls && !"http".equalsIgnoreCase(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("The address is not an http or https URL with a host.");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean literal = host.startsWith("[");
        return new Route(
                tls,
                literal ? host.substring(1, host.length() - 1) : host,
                uri.getPort() >= 0 ? uri.getPort() : defaultPort(tls),
                (InetSocketAddress) proxy.address());
    }

    /** Returns whether the proxy gets each request as a whole (RFC 9112 section 3.2.2); if not, it only sees a tunnel. */
    boolean isForwarded() {
        return proxy != null && !tls;
    }

    /** Returns host and port as in {@code CONNECT} (RFC 9112 section 3.2.3). */
    String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** Returns the {@code Host} header (RFC 9110 section 7.2): without the port that the scheme implies. */
    String hostHeader() {
        String authority = authority();
        return port == defaultPort(tls) ? authority.substring(0, authority.lastIndexOf(':')) : authority;
    }

    private static int defaultPort(boolean tls) {
        return tls ? 443 : 80;
    }

    /** Returns host and port of the proxy; empty if there is none. */
    String proxyAuthority() {
        return proxy == null ? "" : proxy.getHostString() + ":" + proxy.getPort();
    }
}
