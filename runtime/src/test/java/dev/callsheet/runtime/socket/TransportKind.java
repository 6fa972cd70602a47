package dev.callsheet.runtime.socket;

import dev.callsheet.runtime.http.HttpClientTransport;
import dev.callsheet.runtime.http.Transport;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The transports that tests run over. The name of a test shows which. */
public enum TransportKind {
    /** The JDK's HTTP client. */
    JDK {
        @Override
        public Transport create(Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable String login) {
            return new HttpClientTransport(connectTimeout, proxy, login);
        }

        @Override
        public Transport create(SSLContext tls) {
            return new HttpClientTransport(HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .executor(Runnable::run)
                    .sslContext(tls)
                    .build());
        }
    },
    /** Ours. */
    SOCKET {
        @Override
        public Transport create(Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable String login) {
            return new SocketTransport(connectTimeout, proxy, login);
        }

        @Override
        public Transport create(SSLContext tls) {
            return new SocketTransport(CONNECT, null, null, tls);
        }
    };

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Creates a transport. */
    public abstract Transport create(
            Duration connectTimeout, @Nullable ProxySelector proxy, @Nullable String proxyAuthorization);

    /** Creates a transport that trusts what a context trusts. */
    public abstract Transport create(SSLContext tls);

    /** Creates a transport with the JVM's proxies and trust. */
    public Transport create() {
        return create(CONNECT, null, null);
    }

    /** Closes the connections of a transport, if they can be closed. */
    public static void close(Transport transport) throws Exception {
        if (transport instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
