package dev.callsheet.runtime.client;

import dev.callsheet.runtime.http.ProxyConnectException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * A failure to connect: nothing was sent.
 *
 * @param what what failed, with host and port
 * @param why the cause
 * @param retried whether another attempt may succeed: a rejected certificate or TLS version stays rejected
 */
record ConnectFailure(String what, String why, boolean retried) {
    /**
     * Returns the failure that an exception of the transport stands for; null if something may have been sent.
     */
    static @Nullable ConnectFailure of(IOException failure, URI uri) {
        String server = server(uri);
        if (failure instanceof SSLHandshakeException) {
            boolean certificate = caused(failure, CertificateException.class)
                    || caused(failure, CertPathValidatorException.class)
                    || caused(failure, CertPathBuilderException.class);
            String rejected = "the certificate of " + server + " is not valid or not trusted";
            String refused = "the TLS handshake with " + server + " failed";
            return new ConnectFailure(certificate ? rejected : refused, message(failure), false);
        }
        boolean notConnected = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException;
        return notConnected
                ? new ConnectFailure("could not connect to " + server + through(failure), why(failure), true)
                : null;
    }

    /** Names the proxy: with one, it is what the client connects to. */
    private static String through(IOException failure) {
        return failure instanceof ProxyConnectException ofProxy ? " through the proxy " + ofProxy.proxy() : "";
    }

    /** Returns host and port of an address, as messages name a server. */
    static String server(URI uri) {
        return uri.getHost() + ":" + port(uri);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** The JDK's HTTP client gives no message for the two most frequent causes. */
    private static String why(IOException failure) {
        if (caused(failure, UnresolvedAddressException.class) || caused(failure, UnknownHostException.class)) {
            return "The host name cannot be resolved.";
        }
        return caused(failure, ClosedChannelException.class) ? "The connection was refused." : message(failure);
    }

    private static String message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return cause.getMessage();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
