package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.http.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a connection attempt does with the addresses of a host, and with time. */
@Timeout(60)
class ConnectorTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Connection connect(HostResolver.Lookup lookup, int port, Duration timeout, Duration exchange)
            throws IOException, InterruptedException {
        Route route = Route.to(URI.create("http://many.invalid:" + port + "/"), Proxy.NO_PROXY);
        return new Connector(timeout, null, null, new HostResolver(lookup)).connect(route, Deadline.in(exchange));
    }

    @Test
    void triesNextAddressIfOneRefuses() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            InetAddress[] addresses = {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
            Connection connection = connect(host -> addresses, server.getLocalPort(), LONG, LONG);
            assertThat(server.accept().isConnected()).isTrue();
            connection.link().close();
        }
    }

    @Test
    void saysWhyLastAddressRefused() throws Exception {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = server.getLocalPort();
        }
        InetAddress[] addresses = {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")};
        assertThatThrownBy(() -> connect(host -> addresses, closed, LONG, LONG))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Connection refused")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void slowNameResolutionIsConnectFailureInTime() {
        assertThatThrownBy(() -> connect(ConnectorTest::never, 80, SHORT, LONG))
                .isInstanceOf(ConnectException.class)
                .hasMessage("Establishing the connection timed out.");
    }

    @Test
    void slowNameResolutionDoesNotStretchDeadline() {
        assertThatThrownBy(() -> connect(ConnectorTest::never, 80, LONG, SHORT))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void interruptionEndsNameResolution() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> connect(ConnectorTest::never, 80, LONG, LONG))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static InetAddress[] never(String host) throws UnknownHostException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
    }
}
