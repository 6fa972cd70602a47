package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.ResponseTooLargeException;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.http.UploadException;
import dev.callsheet.runtime.socket.server.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the socket transport leaves behind: no socket and no thread, and none of its 512 places, whatever went wrong. With
 * {@code -Dcallsheet.soak=SECONDS} the threads go on for that long.
 */
@Timeout(120)
class LeakTest {
    private static final int MORE_THAN_PLACES = 530;

    /** What goes wrong with an exchange, or does not. */
    private enum Ending {
        READ("/ok"),
        /** A stream is read to its end and not closed. */
        STREAM_READ("/ok"),
        STREAM_CLOSED("/ok"),
        STREAM_CLOSED_TWICE("/ok"),
        STREAM_CLOSED_HALFWAY("/long"),
        EMPTY_STREAM("/empty"),
        /** The stream of a response with an error status. */
        ERROR_STREAM("/error"),
        TOO_LARGE("/long"),
        BROKEN("/broken"),
        DROPPED("/drop"),
        STREAM_BREAKS("/cut"),
        SOURCE_CANNOT_BE_OPENED("/ok"),
        SOURCE_THROWS("/ok"),
        SOURCE_TOO_SHORT("/ok"),
        SOURCE_FAILS("/ok"),
        NOT_LISTENING("/ok"),
        NO_PORT("/ok"),
        SELECTOR_THROWS("/ok"),
        NO_TLS("/ok"),
        INTERRUPTED("/ok");

        private final String path;

        Ending(String path) {
            this.path = path;
        }

        private String url(WireServer server) {
            return switch (this) {
                case NOT_LISTENING -> "http://127.0.0.1:1";
                case NO_PORT -> "http://127.0.0.1:99999";
                case NO_TLS -> "https://127.0.0.1:" + server.port();
                default -> "http://127.0.0.1:" + server.port();
            };
        }

        private TransportRequest request(WireServer server) {
            Requests request = Requests.post(url(server) + path, body());
            if (name().contains("STREAM")) {
                request.streamed();
            }
            return request.limit(1000).once().timeout(Duration.ofSeconds(20)).build();
        }

        private RequestBody body() {
            return switch (this) {
                case SOURCE_CANNOT_BE_OPENED ->
                    RequestBody.of(5, () -> {
                        throw new IOException("no such file");
                    });
                case SOURCE_THROWS ->
                    RequestBody.of(5, () -> {
                        throw new IllegalStateException("of the user");
                    });
                case SOURCE_TOO_SHORT -> RequestBody.of(5, () -> Content.stream(4));
                case SOURCE_FAILS -> RequestBody.of(-1, Failing::new);
                default -> RequestBody.of(new byte[] {'h', 'i'});
            };
        }

        private void exchange(Transport transport, WireServer server) throws Exception {
            TransportRequest request = request(server);
            if (this == INTERRUPTED) {
                Thread.currentThread().interrupt();
            }
            switch (this) {
                case READ -> assertThat(transport.send(request).bytes()).hasSize(5);
                case STREAM_READ ->
                    assertThat(transport.send(request).stream().readAllBytes()).hasSize(5);
                case EMPTY_STREAM, ERROR_STREAM -> {
                    TransportResponse response = transport.send(request);
                    response.stream().readAllBytes();
                    response.stream().close();
                }
                case STREAM_CLOSED -> transport.send(request).stream().close();
                case STREAM_CLOSED_TWICE -> {
                    InputStream in = transport.send(request).stream();
                    assertThat(in.read()).isEqualTo('h');
                    in.close();
                    in.close();
                    assertThatThrownBy(in::read).isInstanceOf(IOException.class);
                }
                case STREAM_CLOSED_HALFWAY -> {
                    try (InputStream in = transport.send(request).stream()) {
                        assertThat(in.readNBytes(10)).hasSize(10);
                    }
                }
                case STREAM_BREAKS -> {
                    InputStream in = transport.send(request).stream();
                    assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
                }
                case TOO_LARGE ->
                    assertThatThrownBy(() -> transport.send(request)).isInstanceOf(ResponseTooLargeException.class);
                case SOURCE_CANNOT_BE_OPENED, SOURCE_THROWS, SOURCE_TOO_SHORT, SOURCE_FAILS ->
                    assertThatThrownBy(() -> transport.send(request)).isInstanceOf(UploadException.class);
                case BROKEN, DROPPED, NOT_LISTENING, NO_TLS ->
                    assertThatThrownBy(() -> transport.send(request)).isInstanceOf(IOException.class);
                case NO_PORT, SELECTOR_THROWS -> assertThatThrownBy(() -> transport.send(request));
                case INTERRUPTED ->
                    assertThatThrownBy(() -> transport.send(request)).isInstanceOf(InterruptedException.class);
            }
        }
    }

    /** Fails after its first bytes. */
    private static final class Failing extends InputStream {
        private int read;

        @Override
        public int read() throws IOException {
            if (read++ > 100) {
                throw new IOException("disk gone");
            }
            return 'x';
        }
    }

    private static void serve(WireServer.Wire wire) throws IOException {
        for (String head = wire.request(); head != null; head = wire.request()) {
            String path = head.split(" ")[1];
            switch (path.split("\\?")[0]) {
                case "/ok" ->
                    wire.write(WireServer.ok(path.contains("?") ? path.substring(path.indexOf('?') + 1) : "hello"));
                case "/long" -> wire.write(WireServer.ok("x".repeat(100_000)));
                case "/empty" -> wire.write("HTTP/1.1 204 No Content\r\n\r\n");
                case "/error" -> wire.write("HTTP/1.1 500 Oops\r\nContent-Length: 4\r\n\r\noops");
                case "/broken" -> wire.write("SSH-2.0\r\n");
                case "/cut" -> {
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhello");
                    return;
                }
                case "/more" -> wire.write(WireServer.ok("hello") + "rubbish");
                default -> {
                    return;
                }
            }
        }
    }

    /** Responds to a TLS handshake as servers do that expect plain HTTP. */
    private static void serveWithoutTls(WireServer.Wire wire) throws IOException {
        wire.requestBegins();
        wire.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        wire.end();
    }

    private static final ProxySelector THROWING = new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
            throw new IllegalStateException("of the user");
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    };

    @ParameterizedTest
    @EnumSource
    void noEndingOfExchangeLeavesSocketOrTakesPlace(Ending ending) throws Exception {
        long before = OpenSockets.count();
        int threads = threads();
        WireServer.Script script = ending == Ending.NO_TLS ? LeakTest::serveWithoutTls : LeakTest::serve;
        try (WireServer server = new WireServer(script)) {
            ProxySelector selector = ending == Ending.SELECTOR_THROWS ? THROWING : null;
            Transport transport = TransportKind.SOCKET.create(Duration.ofSeconds(20), selector, null);
            for (int i = 0; i < MORE_THAN_PLACES; i++) {
                ending.exchange(transport, server);
            }
            assertThat(Thread.interrupted()).isFalse();
            if (selector == null && ending != Ending.NO_TLS) {
                Ending.READ.exchange(transport, server);
            }
            TransportKind.close(transport);
        }
        OpenSockets.awaitAtMost(before);
        assertThat(threads()).isLessThanOrEqualTo(threads + 1);
    }

    /** Returns the number of threads but those of servers: one is the JDK's timer, which the pool uses. */
    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("pool-"))
                .count();
    }

    @Test
    @Timeout(3600)
    void sixtyFourThreadsGetTheirOwnResponsesAndLeaveNothing() throws Exception {
        long end = System.nanoTime() + Long.getLong("callsheet.soak", 0) * 1_000_000_000;
        long before = OpenSockets.count();
        int threadsBefore = threads();
        AtomicLong calls = new AtomicLong();
        AtomicInteger most = new AtomicInteger();
        try (WireServer server = new WireServer(LeakTest::serve)) {
            Transport transport = TransportKind.SOCKET.create();
            ExecutorService threads = Executors.newFixedThreadPool(64);
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 64; t++) {
                int seed = t;
                done.add(threads.submit(() -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < 100 || System.nanoTime() < end; i++) {
                        call(transport, server, seed + "-" + i, random);
                        calls.incrementAndGet();
                        if (i % 50 == 0) {
                            most.accumulateAndGet((int) OpenSockets.count(), Math::max);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
            threads.shutdown();
            TransportKind.close(transport);
        }
        OpenSockets.awaitAtMost(before);
        assertThat(threads()).isLessThanOrEqualTo(threadsBefore + 1);
        if (end - System.nanoTime() < 0 && Long.getLong("callsheet.soak") != null) {
            System.out.println(calls + " calls, sockets before " + before + ", at most " + most + ", after "
                    + OpenSockets.count() + "; threads before " + threadsBefore + ", after " + threads());
        }
    }

    /** Makes a call whose response tells whose it is, or one that fails. */
    private static void call(Transport transport, WireServer server, String id, Random random) throws Exception {
        int kind = random.nextInt(20);
        if (kind == 0) {
            Ending[] all = {Ending.DROPPED, Ending.BROKEN, Ending.STREAM_BREAKS, Ending.TOO_LARGE, Ending.SOURCE_FAILS};
            all[random.nextInt(all.length)].exchange(transport, server);
        } else if (kind == 1) {
            assertThat(transport
                            .send(Requests.get(server.url() + "more").once().build())
                            .bytes())
                    .hasSize(5);
        } else {
            Requests request = kind < 10
                    ? Requests.get(server.url() + "ok?x=" + id)
                    : Requests.post(server.url() + "ok?x=" + id, RequestBody.of(new byte[random.nextInt(20_000)]));
            if (kind % 3 == 0) {
                request.streamed();
            }
            try (InputStream in = transport.send(request.once().build()).stream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("x=" + id);
            }
        }
    }
}
