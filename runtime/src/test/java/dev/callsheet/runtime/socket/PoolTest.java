package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.http.Transport;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many connections the socket transport uses and keeps, and for whom. */
@Timeout(60)
class PoolTest {
    private static final int MOST_IN_USE = 512;
    private static final int MOST_IDLE = 64;

    private final Transport transport = TransportKind.SOCKET.create();

    @AfterEach
    void close() throws Exception {
        TransportKind.close(transport);
    }

    private static void serve(WireServer.Wire wire) throws Exception {
        while (wire.request() != null) {
            wire.write(WireServer.ok("hello"));
        }
    }

    @Test
    void waitsForPlaceNoLongerThanDeadline() throws Exception {
        try (WireServer server = new WireServer(PoolTest::serve)) {
            List<InputStream> open = new ArrayList<>();
            for (int i = 0; i < MOST_IN_USE; i++) {
                open.add(transport.send(Requests.get(server.url()).streamed().build()).stream());
            }
            assertThat(server.connections()).isEqualTo(MOST_IN_USE);
            assertThatThrownBy(() -> transport.send(Requests.get(server.url())
                            .timeout(Duration.ofMillis(100))
                            .build()))
                    .isInstanceOf(HttpTimeoutException.class);
            Thread waiting = Thread.currentThread();
            waiting.interrupt();
            assertThatThrownBy(() -> transport.send(Requests.get(server.url()).build()))
                    .isInstanceOf(InterruptedException.class);
            assertThat(server.requests()).hasSize(MOST_IN_USE);
            open.get(7).close();
            assertThat(transport.send(Requests.get(server.url()).build()).bytes())
                    .hasSize(5);
            for (InputStream stream : open) {
                stream.close();
            }
        }
    }

    @Test
    void keepsLimitedNumberOfIdleConnections() throws Exception {
        int together = 100;
        CyclicBarrier all = new CyclicBarrier(together);
        long before = OpenSockets.count();
        try (WireServer server = new WireServer(wire -> {
            wire.request();
            all.await();
            wire.write(WireServer.ok("hello"));
            serve(wire);
        })) {
            ExecutorService threads = Executors.newFixedThreadPool(together);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < together; i++) {
                done.add(threads.submit(
                        () -> transport.send(Requests.get(server.url()).once().build())));
            }
            for (Future<?> one : done) {
                one.get();
            }
            threads.shutdown();
            // Both ends of each connection are in this process, and the server listens.
            OpenSockets.awaitAtMost(before + 1 + 2 * MOST_IDLE);
            assertThat(transport.send(Requests.get(server.url()).once().build()).bytes())
                    .hasSize(5);
            assertThat(server.connections()).isEqualTo(together);
        }
    }

    @Test
    void doesNotShareConnectionsBetweenHosts() throws Exception {
        try (WireServer server = new WireServer(PoolTest::serve)) {
            for (int i = 0; i < 3; i++) {
                transport.send(Requests.get(server.url()).build());
                transport.send(
                        Requests.get("http://localhost:" + server.port() + "/").build());
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests().stream()
                            .map(request -> request.connection()
                                    + (request.head().contains("Host: localhost") ? " localhost" : " address"))
                            .distinct())
                    .containsExactly("1 address", "2 localhost");
        }
    }

    @Test
    void closedTransportKeepsNothing() throws Exception {
        long before = OpenSockets.count();
        try (WireServer server = new WireServer(PoolTest::serve)) {
            InputStream open =
                    transport.send(Requests.get(server.url()).streamed().build()).stream();
            transport.send(Requests.get(server.url()).build());
            TransportKind.close(transport);
            assertThat(open.readAllBytes()).hasSize(5);
            transport.send(Requests.get(server.url()).build());
            OpenSockets.awaitAtMost(before + 1);
            assertThat(server.connections()).isEqualTo(3);
        }
    }
}
