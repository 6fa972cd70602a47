package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.socket.server.Content;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that drops the connection at each stage of an exchange: how often it sees the request, and which failure it is. */
@Timeout(60)
class DropTest {
    private static final byte[] LARGE = Content.bytes(8_000_000);

    /** When the server drops the connection. */
    private enum Stage {
        /** Nothing listens any more. */
        NOT_LISTENING,
        /** At once. */
        ACCEPTED,
        /** After the first bytes of the request. */
        IN_REQUEST,
        /** After the whole request. */
        REQUEST,
        /** The same, with a reset. */
        REQUEST_RESET,
        STATUS_LINE,
        HEADERS,
        BODY,
        CHUNK;

        /** Returns what is sent of the response. */
        private String part() {
            return switch (this) {
                case STATUS_LINE -> "HTTP/1.1 200 O";
                case HEADERS -> "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A";
                case BODY -> "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell";
                case CHUNK -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhell";
                case NOT_LISTENING, ACCEPTED, IN_REQUEST, REQUEST, REQUEST_RESET -> "";
            };
        }

        private void drop(WireServer.Wire wire) throws IOException {
            switch (this) {
                case NOT_LISTENING, ACCEPTED -> wire.close();
                case IN_REQUEST -> {
                    wire.requestBegins();
                    wire.reset();
                }
                case REQUEST -> wire.request();
                case REQUEST_RESET -> {
                    wire.request();
                    wire.reset();
                }
                case STATUS_LINE, HEADERS, BODY, CHUNK -> {
                    wire.request();
                    wire.write(part());
                    wire.end();
                }
            }
        }
    }

    static Stream<Arguments> drops() {
        return Stream.of(TransportKind.values())
                .flatMap(kind -> Stream.of(Stage.values())
                        .flatMap(stage -> Stream.of("GET", "POST", "UPLOAD")
                                .flatMap(verb -> Stream.of(true, false)
                                        .flatMap(once -> Stream.of(true, false)
                                                .map(kept -> Arguments.of(kind, stage, verb, once, kept))))));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, once {3}, kept connection {4}")
    @MethodSource("drops")
    void failsAsWhatItIsAndSendsRequestOnce(TransportKind kind, Stage stage, String verb, boolean once, boolean kept)
            throws Exception {
        assumeTrue(
                !kept || stage.compareTo(Stage.ACCEPTED) > 0, "connections that ended while idle have their own test");
        assumeTrue(stage != Stage.IN_REQUEST || verb.equals("UPLOAD"), "a small request is sent as a whole");
        Transport transport = kind.create();
        try (WireServer server = new WireServer(wire -> {
            if (kept && wire.number() == 1) {
                wire.request();
                wire.write(WireServer.ok("first"));
            }
            stage.drop(wire);
        })) {
            if (kept) {
                transport.send(Requests.get(server.url()).build());
            }
            int before = server.requests().size();
            if (stage == Stage.NOT_LISTENING) {
                server.stopListening();
            }
            IOException failure =
                    catchThrowableOfType(IOException.class, () -> transport.send(request(server.url(), verb, once)));
            int seen = server.requests().size() - before;
            if (once) {
                assertThat(seen).isLessThanOrEqualTo(1);
            }
            check(kind, stage, failure);
            if (kind == TransportKind.SOCKET && !once) {
                assertThat(seen).isLessThanOrEqualTo(kept && stage.part().isEmpty() ? 2 : 1);
            }
        } finally {
            TransportKind.close(transport);
        }
    }

    private static TransportRequest request(String url, String verb, boolean once) {
        Requests request = verb.equals("GET")
                ? Requests.get(url)
                : Requests.post(url, RequestBody.of(verb.equals("POST") ? Content.bytes(100) : LARGE));
        return request.once(once).build();
    }

    private static void check(TransportKind kind, Stage stage, IOException failure) {
        assertThat(failure).isNotInstanceOf(HttpTimeoutException.class);
        switch (stage) {
            case NOT_LISTENING -> assertThat(failure).isInstanceOf(ConnectException.class);
            case ACCEPTED -> assertThat(failure).isNotInstanceOf(BrokenResponseException.class);
            case IN_REQUEST, REQUEST, REQUEST_RESET ->
                assertThat(failure).isNotInstanceOfAny(BrokenResponseException.class, ConnectException.class);
            case STATUS_LINE, HEADERS, BODY, CHUNK -> {
                assertThat(failure).isNotInstanceOf(ConnectException.class);
                if (kind == TransportKind.SOCKET) {
                    assertThat(failure).isInstanceOf(BrokenResponseException.class);
                }
            }
        }
    }

    /** How a server ends a connection that is idle. */
    private enum End {
        CLOSE,
        RESET,
        /** It says why before it closes (RFC 9110 section 15.5.9). */
        REQUEST_TIMEOUT,
        /** It sends something, and does not close. */
        RUBBISH
    }

    @ParameterizedTest
    @EnumSource
    void sendsOneRequestOverNewConnectionAfterIdleOneEnded(End end) throws Exception {
        for (String verb : List.of("GET", "POST", "UPLOAD")) {
            Transport transport = TransportKind.SOCKET.create();
            Object ended = new Object();
            boolean[] over = {false};
            try (WireServer server = new WireServer(wire -> {
                wire.request();
                wire.write(WireServer.ok("connection " + wire.number()));
                if (wire.number() == 1) {
                    switch (end) {
                        case CLOSE -> wire.socket().shutdownOutput();
                        case RESET -> wire.reset();
                        case REQUEST_TIMEOUT -> {
                            wire.write(
                                    "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                            wire.socket().shutdownOutput();
                        }
                        case RUBBISH -> wire.write("X");
                    }
                    synchronized (ended) {
                        over[0] = true;
                        ended.notifyAll();
                    }
                    wire.request();
                }
            })) {
                assertThat(transport.send(Requests.get(server.url()).build()).bytes())
                        .asString()
                        .isEqualTo("connection 1");
                synchronized (ended) {
                    while (!over[0]) {
                        ended.wait();
                    }
                }
                assertThat(transport.send(request(server.url(), verb, true)).bytes())
                        .asString()
                        .isEqualTo("connection 2");
                assertThat(server.requests()).hasSize(2);
            } finally {
                TransportKind.close(transport);
            }
        }
    }
}
