package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.socket.server.Content;
import dev.callsheet.runtime.socket.server.RealServer;
import dev.callsheet.runtime.socket.server.Routes;
import dev.callsheet.runtime.socket.server.TlsKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that others wrote, over HTTP and HTTPS. */
@ParameterizedClass(name = "{0} to {1}")
@MethodSource("pairs")
@Timeout(60)
class RealServersTest {
    private static final int LARGE = 20_000_000;
    private static final Map<RealServer.Kind, Running> PLAIN = new EnumMap<>(RealServer.Kind.class);
    private static final Map<RealServer.Kind, Running> SECURE = new EnumMap<>(RealServer.Kind.class);

    @TempDir
    private static Path folder;

    private static TlsKeys keys;

    @Parameter(0)
    private TransportKind transports;

    @Parameter(1)
    private RealServer.Kind kind;

    static Stream<Arguments> pairs() {
        return Stream.of(TransportKind.values())
                .flatMap(transport ->
                        Stream.of(RealServer.Kind.values()).map(server -> Arguments.of(transport, server)));
    }

    /** A server that serves all tests of its kind. */
    private record Running(RealServer server, Routes routes, String url) {
        static Running start(RealServer.Kind kind, TlsKeys keys) throws Exception {
            Routes routes = new Routes();
            RealServer server = kind.start(0, keys, routes);
            return new Running(server, routes, (keys == null ? "http" : "https") + "://localhost:" + server.port());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        keys = TlsKeys.ofLocalhost(folder);
        for (RealServer.Kind kind : RealServer.Kind.values()) {
            PLAIN.put(kind, Running.start(kind, null));
            SECURE.put(kind, Running.start(kind, keys));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (Map<RealServer.Kind, Running> servers : List.of(PLAIN, SECURE)) {
            for (Running running : servers.values()) {
                running.server().close();
            }
            servers.clear();
        }
    }

    private Running plain() {
        Running running = PLAIN.get(kind);
        running.routes().clear();
        return running;
    }

    private Running secure() {
        Running running = SECURE.get(kind);
        running.routes().clear();
        return running;
    }

    /** Uses a transport, and closes it afterwards. */
    private interface Use {
        void with(Transport transport) throws Exception;
    }

    private void use(Transport transport, Use use) throws Exception {
        try {
            use.with(transport);
        } finally {
            TransportKind.close(transport);
        }
    }

    private static String text(TransportResponse response) {
        return new String(response.bytes(), StandardCharsets.UTF_8);
    }

    private static RequestBody streamed(long length) {
        return RequestBody.of(-1, () -> Content.stream(length));
    }

    @Test
    void allFormsOfRequestsAndResponsesShareOneConnection() throws Exception {
        Running server = plain();
        use(transports.create(), transport -> exchangeAll(transport, server.url()));
        assertThat(server.routes().connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void allFormsOfRequestsAndResponsesWorkOverTls(String version) throws Exception {
        Running server = secure();
        use(transports.create(keys.context(version)), transport -> exchangeAll(transport, server.url()));
        if (transports == TransportKind.SOCKET) {
            assertThat(server.routes().connections()).isEqualTo(1);
        }
    }

    private static void exchangeAll(Transport transport, String url) throws Exception {
        int large = url.startsWith("https") ? 500_000 : 5_000_000;
        for (int length : new int[] {0, 1, 1000, 16384, large}) {
            byte[] body = Content.bytes(length);
            TransportResponse echoed = transport.send(
                    Requests.post(url + "/echo", RequestBody.of(body)).build());
            assertThat(echoed.status()).isEqualTo(200);
            assertThat(echoed.bytes()).isEqualTo(body);
            assertThat(text(transport.send(
                            Requests.post(url + "/sum", streamed(length)).build())))
                    .as("chunked upload of %s bytes", length)
                    .isEqualTo(Content.sum(length));
            RequestBody announced = RequestBody.of(length, () -> Content.stream(length));
            assertThat(text(transport.send(
                            Requests.post(url + "/sum", announced).build())))
                    .isEqualTo(Content.sum(length));
        }
        for (String route : List.of("/length/0", "/length/70000", "/chunked/0", "/chunked/1", "/chunked/70000")) {
            int length = Integer.parseInt(route.substring(route.lastIndexOf('/') + 1));
            TransportResponse response =
                    transport.send(Requests.get(url + route + "?x=%20").build());
            assertThat(response.bytes()).as(route).isEqualTo(Content.bytes(length));
            TransportResponse head =
                    transport.send(Requests.of("HEAD", url + route).build());
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.bytes()).isEmpty();
        }
        TransportResponse packed = transport.send(Requests.get(url + "/gzip/70000")
                .header("Accept-Encoding", "gzip")
                .build());
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(packed.stream()).readAllBytes()).isEqualTo(Content.bytes(70000));
        for (int status : new int[] {204, 304, 404, 502, 204}) {
            TransportResponse response =
                    transport.send(Requests.get(url + "/status/" + status).build());
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.bytes()).isEmpty();
            assertThat(response.header("x-route")).isEqualTo("status");
        }
        for (String verb : List.of("PUT", "PATCH", "DELETE", "POST")) {
            TransportResponse response = transport.send(Requests.of(verb, url + "/echo")
                    .body(RequestBody.of(verb.getBytes(StandardCharsets.UTF_8)))
                    .once()
                    .build());
            assertThat(text(response)).isEqualTo(verb);
        }
        assertThat(transport.send(Requests.of("DELETE", url + "/echo").build()).bytes())
                .isEmpty();
        assertThat(transport.send(Requests.of("POST", url + "/echo").build()).bytes())
                .isEmpty();
    }

    @Test
    void streamsLargeDownloadWithConstantMemory() throws Exception {
        assumeTrue(transports == TransportKind.SOCKET, "the memory of the JDK's client is not ours");
        for (Running server : List.of(plain(), secure())) {
            use(transports.create(keys.context("TLS")), transport -> {
                for (String route : List.of("/length/", "/chunked/")) {
                    long before = allocated();
                    try (InputStream in =
                            transport
                                    .send(Requests.get(server.url() + route + LARGE)
                                            .streamed()
                                            .build())
                                    .stream()) {
                        assertThat(Content.sum(in)).isEqualTo(Content.sum(LARGE));
                    }
                    if (server.url().startsWith("http:")) {
                        assertThat(allocated() - before).isLessThan(2_000_000);
                    }
                }
            });
            if (transports == TransportKind.SOCKET) {
                assertThat(server.routes().connections())
                        .as("a stream read to its end")
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void streamsLargeUploadWithConstantMemory() throws Exception {
        assumeTrue(transports == TransportKind.SOCKET, "the memory of the JDK's client is not ours");
        assumeTrue(kind != RealServer.Kind.NETTY, "our handler collects the body");
        Running server = plain();
        use(transports.create(), transport -> {
            long before = allocated();
            TransportResponse response = transport.send(
                    Requests.post(server.url() + "/sum", streamed(LARGE)).build());
            if (transports == TransportKind.SOCKET) {
                assertThat(allocated() - before).isLessThan(2_000_000);
            }
            assertThat(text(response)).isEqualTo(Content.sum(LARGE));
        });
    }

    /** Returns the bytes that this thread allocated so far. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void streamClosedEarlyDoesNotSpoilNextCall() throws Exception {
        Running server = plain();
        use(transports.create(), transport -> {
            try (InputStream in =
                    transport
                            .send(Requests.get(server.url() + "/chunked/50000000")
                                    .streamed()
                                    .build())
                            .stream()) {
                assertThat(in.readNBytes(100_000)).isEqualTo(Content.bytes(100_000));
            }
            assertThat(transport
                            .send(Requests.get(server.url() + "/length/10").build())
                            .bytes())
                    .isEqualTo(Content.bytes(10));
        });
        assertThat(server.routes().connections()).isEqualTo(2);
    }

    @Test
    void bodyOverLimitFailsAndNextCallWorks() throws Exception {
        Running server = plain();
        use(transports.create(), transport -> {
            for (String route : List.of("/length/5000000", "/chunked/5000000")) {
                assertThatThrownBy(() -> transport.send(
                                Requests.get(server.url() + route).limit(10_000).build()))
                        .isInstanceOf(dev.callsheet.runtime.http.ResponseTooLargeException.class);
            }
            assertThat(transport
                            .send(Requests.get(server.url() + "/length/10000")
                                    .limit(10_000)
                                    .build())
                            .bytes())
                    .hasSize(10_000);
        });
    }

    @Test
    void readsResponseThatComesBeforeUploadEnds() throws Exception {
        for (Running server : List.of(plain(), secure())) {
            use(transports.create(keys.context("TLS")), transport -> {
                for (RequestBody body :
                        List.of(RequestBody.of(new byte[5_000_000]), streamed(30_000_000), streamed(50_000))) {
                    early(transport, server.url(), body);
                }
                assertThat(transport
                                .send(Requests.get(server.url() + "/length/10").build())
                                .bytes())
                        .isEqualTo(Content.bytes(10));
            });
        }
    }

    /** The server closes the connection with data unread, so the kernel may discard the response (RFC 9112 section 9.6). */
    private void early(Transport transport, String url, RequestBody body) throws InterruptedException {
        try {
            TransportResponse response =
                    transport.send(Requests.post(url + "/early", body).build());
            assertThat(response.status()).isEqualTo(413);
            assertThat(text(response)).isEqualTo("too large");
        } catch (IOException reset) {
            assertThat(reset).isNotInstanceOf(java.net.ConnectException.class);
            assertThat(reset).isNotInstanceOf(java.net.http.HttpTimeoutException.class);
        }
    }

    @Test
    void opensNewConnectionAfterConnectionClose() throws Exception {
        for (Running server : List.of(plain(), secure())) {
            use(transports.create(keys.context("TLS")), transport -> {
                for (int i = 0; i < 3; i++) {
                    assertThat(text(transport.send(
                                    Requests.get(server.url() + "/close").once().build())))
                            .isEqualTo("last");
                }
            });
            assertThat(server.routes().requests()).hasSize(3);
            assertThat(server.routes().connections()).isEqualTo(3);
        }
    }

    @Test
    void sendsOneRequestAfterServerRestarts() throws Exception {
        assumeTrue(
                transports == TransportKind.SOCKET, "the JDK's client may not notice the end of a connection in time");
        for (TlsKeys secured : new TlsKeys[] {null, keys}) {
            Running first = Running.start(kind, secured);
            int port = first.server().port();
            Transport transport = transports.create(keys.context("TLS"));
            byte[] body = Content.bytes(100);
            RealServer server = first.server();
            try {
                for (int i = 0; i < 3; i++) {
                    first.routes().clear();
                    assertThat(transport
                                    .send(Requests.post(first.url() + "/echo", RequestBody.of(body))
                                            .once()
                                            .build())
                                    .bytes())
                            .isEqualTo(body);
                    assertThat(first.routes().requests()).hasSize(1);
                    server.close();
                    server = kind.start(port, secured, first.routes());
                }
            } finally {
                server.close();
                TransportKind.close(transport);
            }
        }
    }

    @Test
    void servesManyThreads() throws Exception {
        Running server = secure();
        use(transports.create(keys.context("TLS")), transport -> {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            List<Future<Integer>> done = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                int length = 1000 + t * 517;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        byte[] body = Content.bytes(length + i);
                        RequestBody sent = i % 2 == 0
                                ? RequestBody.of(body)
                                : RequestBody.of(-1, () -> new ByteArrayInputStream(body));
                        assertThat(transport
                                        .send(Requests.post(server.url() + "/echo", sent)
                                                .build())
                                        .bytes())
                                .isEqualTo(body);
                    }
                    return 20;
                }));
            }
            int calls = 0;
            for (Future<Integer> one : done) {
                calls += one.get();
            }
            threads.shutdown();
            assertThat(server.routes().requests()).hasSize(calls);
            if (transports == TransportKind.SOCKET) {
                assertThat(server.routes().connections()).isLessThanOrEqualTo(16);
            }
        });
    }
}
