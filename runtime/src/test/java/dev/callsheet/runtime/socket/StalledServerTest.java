package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.socket.server.Content;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that stall or drip for minutes at each stage: the deadline holds, and an interruption closes the connection at
 * once. A test that fails takes as long as its guard.
 */
@Timeout(30)
class StalledServerTest {
    private static final int DRIPS = 100_000;
    private static final Duration CONNECT = Duration.ofMinutes(5);

    /** Where the server stalls. */
    private enum Stall {
        TLS("https") {
            @Override
            void serve(WireServer.Wire wire) throws IOException {
                wire.awaitEnd();
            }
        },
        TLS_DRIP("https") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.write(new byte[] {22, 3, 3, 64, 0, 2, 0, 63, (byte) 252});
                drip(wire, "\u0003");
            }
        },
        PROXY("https") {
            @Override
            void serve(WireServer.Wire wire) throws IOException {
                wire.awaitEnd();
            }
        },
        PROXY_DRIP("https") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.head();
                wire.write("HTTP/1.1 200 OK\r\nX-A: ");
                drip(wire, "b");
            }
        },
        UPLOAD("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.awaitRelease();
            }
        },
        UPLOAD_STREAMED("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.awaitRelease();
            }
        },
        UPLOAD_READ_SLOWLY("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                for (int i = 0; i < DRIPS && !wire.isReleased(); i++) {
                    wire.in().readNBytes(100);
                    Thread.sleep(5);
                }
            }
        },
        RESPONSE("http") {
            @Override
            void serve(WireServer.Wire wire) throws IOException {
                wire.request();
            }
        },
        STATUS_LINE_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 O");
                drip(wire, "K");
            }
        },
        HEADER_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nX-A: ");
                drip(wire, "b");
            }
        },
        INTERIM_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                drip(wire, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        },
        BODY("http") {
            @Override
            void serve(WireServer.Wire wire) throws IOException {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhello");
            }
        },
        BODY_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n");
                drip(wire, "b");
            }
        },
        BODY_WITHOUT_LENGTH_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\n\r\n");
                drip(wire, "b");
            }
        },
        CHUNK_SIZE_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                drip(wire, "0");
            }
        },
        CHUNK_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                drip(wire, "1\r\nb\r\n");
            }
        },
        CHUNK_EXTENSION_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
                drip(wire, "a");
            }
        },
        TRAILER_DRIP("http") {
            @Override
            void serve(WireServer.Wire wire) throws Exception {
                wire.request();
                wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-A: ");
                drip(wire, "b");
            }
        };

        private final String scheme;

        Stall(String scheme) {
            this.scheme = scheme;
        }

        /** Stalls until the test is over. */
        abstract void serve(WireServer.Wire wire) throws Exception;

        private static void drip(WireServer.Wire wire, String drop) throws Exception {
            for (int i = 0; i < DRIPS && !wire.isReleased(); i++) {
                wire.write(drop);
                Thread.sleep(5);
            }
        }

        /** The JDK's client gives up after some interim responses, and takes a body without its trailers for whole. */
        boolean isWaitedForByJdk() {
            return this != INTERIM_DRIP && this != TRAILER_DRIP;
        }

        boolean isOfConnecting() {
            return scheme.equals("https");
        }

        Transport transport(TransportKind kind, WireServer server) {
            boolean proxied = this == PROXY || this == PROXY_DRIP;
            return kind.create(
                    CONNECT,
                    proxied ? ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port())) : null,
                    null);
        }

        TransportRequest request(WireServer server, Duration timeout) {
            String url = scheme + "://127.0.0.1:" + server.port() + "/";
            Requests request = switch (this) {
                case UPLOAD, UPLOAD_READ_SLOWLY -> Requests.post(url, RequestBody.of(new byte[50_000_000]));
                case UPLOAD_STREAMED -> Requests.post(url, RequestBody.of(-1, () -> Content.stream(Long.MAX_VALUE)));
                default -> Requests.get(url);
            };
            return request.timeout(timeout).once().build();
        }
    }

    static Stream<Arguments> stalls() {
        return Stream.of(TransportKind.values())
                .flatMap(kind -> Stream.of(Stall.values())
                        .filter(stall -> kind == TransportKind.SOCKET || stall.isWaitedForByJdk())
                        .map(stall -> Arguments.of(kind, stall)));
    }

    private static WireServer server(Stall stall, CountDownLatch reached, CountDownLatch ended) throws IOException {
        return new WireServer(wire -> {
            reached.countDown();
            try {
                stall.serve(wire);
                wire.awaitEnd();
            } finally {
                ended.countDown();
            }
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stalls")
    void deadlineHolds(TransportKind kind, Stall stall) throws Exception {
        long before = OpenSockets.count();
        CountDownLatch ended = new CountDownLatch(1);
        try (WireServer server = server(stall, new CountDownLatch(1), ended)) {
            Transport transport = stall.transport(kind, server);
            Throwable failure = failure(transport, stall.request(server, Duration.ofMillis(150)));
            if (kind == TransportKind.JDK && stall.isOfConnecting()) {
                assertThat(failure).isInstanceOfAny(HttpTimeoutException.class, ConnectException.class);
            } else {
                assertThat(failure).isInstanceOf(HttpTimeoutException.class);
            }
            if (kind == TransportKind.SOCKET) {
                server.release();
                ended.await();
                TransportKind.close(transport);
            }
        }
        if (kind == TransportKind.SOCKET) {
            OpenSockets.awaitAtMost(before);
        }
    }

    private static Throwable failure(Transport transport, TransportRequest request) {
        try {
            return new AssertionError("a response: " + transport.send(request).status());
        } catch (IOException | InterruptedException | RuntimeException failure) {
            return failure;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("stalls")
    void interruptionClosesConnection(TransportKind kind, Stall stall) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (WireServer server = server(stall, reached, ended)) {
            Transport transport = stall.transport(kind, server);
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread thread = new Thread(
                    () -> outcome.complete(failure(transport, stall.request(server, Duration.ofMinutes(5)))));
            thread.start();
            checkInterrupted(thread, outcome, reached);
            if (kind == TransportKind.SOCKET) {
                server.release();
                ended.await();
            }
            TransportKind.close(transport);
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptionOfVirtualThreadClosesConnection(Stall stall) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        try (WireServer server = server(stall, reached, ended)) {
            Transport transport = stall.transport(TransportKind.SOCKET, server);
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread thread = startVirtual(
                    () -> outcome.complete(failure(transport, stall.request(server, Duration.ofMinutes(5)))));
            checkInterrupted(thread, outcome, reached);
            server.release();
            ended.await();
            TransportKind.close(transport);
        }
    }

    private static void checkInterrupted(Thread thread, CompletableFuture<Throwable> outcome, CountDownLatch reached)
            throws Exception {
        reached.await();
        thread.interrupt();
        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        thread.join();
    }

    /** Starts a virtual thread: the tests are compiled for Java 17, which has none. */
    private static Thread startVirtual(Runnable task) throws ReflectiveOperationException {
        assumeTrue(Runtime.version().feature() >= 21, "this JDK has no virtual threads");
        return (Thread)
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }

    @ParameterizedTest
    @EnumSource
    void deadlineHoldsIfServerAcceptsNoConnection(TransportKind kind) throws Exception {
        List<Socket> full = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            fill(deaf, full);
            String url = "http://127.0.0.1:" + deaf.getLocalPort() + "/";
            Transport transport = kind.create(CONNECT, null, null);
            assertThat(failure(
                            transport,
                            Requests.get(url).timeout(Duration.ofMillis(300)).build()))
                    .isInstanceOfAny(HttpTimeoutException.class, ConnectException.class);
            Transport impatient = kind.create(Duration.ofMillis(300), null, null);
            assertThat(failure(impatient, Requests.get(url).timeout(CONNECT).build()))
                    .isInstanceOf(ConnectException.class);
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread thread = new Thread(() -> outcome.complete(
                    failure(transport, Requests.get(url).timeout(CONNECT).build())));
            thread.start();
            thread.interrupt();
            assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        } finally {
            for (Socket socket : full) {
                socket.close();
            }
        }
    }

    /** Connects until the kernel accepts no more. */
    private static void fill(ServerSocket deaf, List<Socket> connected) throws IOException {
        for (int i = 0; i < 50; i++) {
            Socket socket = new Socket();
            connected.add(socket);
            try {
                socket.connect(deaf.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        assumeTrue(false, "this system accepts any number of connections");
    }

    @Test
    void interruptedThreadSendsNothing() throws Exception {
        try (WireServer server = new WireServer(WireServer.Wire::request)) {
            Transport transport = TransportKind.SOCKET.create();
            Thread.currentThread().interrupt();
            assertThat(failure(transport, Requests.get(server.url()).build())).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            assertThat(server.requests()).isEmpty();
        }
    }
}
