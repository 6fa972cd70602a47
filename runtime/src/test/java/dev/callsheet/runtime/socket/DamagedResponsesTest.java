package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Valid responses that are cut at every byte or damaged at random places: the socket transport returns what a reference
 * parser reads, or fails, and uses no connection again over which more than a response came.
 */
class DamagedResponsesTest {
    private static final String CRLF = "\r\n";
    private static final String[] PIECES = {
        "\r",
        "\n",
        "\r\n",
        "\u0000",
        " ",
        "\t",
        ":",
        ",",
        ";",
        "0",
        "1",
        "5",
        "9",
        "a",
        "f",
        "-",
        "+",
        "\u00ff",
        "\"",
        "chunked",
        "close",
        "Content-Length: 3\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Connection: close\r\n",
        "\r\n\r\n",
        "0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n"
    };

    private static final Map<Integer, byte[]> RESPONSES = new ConcurrentHashMap<>();
    private static final Set<Integer> SPOILT = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicInteger VIOLATIONS = new AtomicInteger();
    private static WireServer server;
    private static Transport transport;
    private static long before;

    @BeforeContainer
    static void start() throws IOException {
        before = OpenSockets.count();
        server = new WireServer(DamagedResponsesTest::serve);
        transport = TransportKind.SOCKET.create();
    }

    @AfterContainer
    static void stop() throws Exception {
        TransportKind.close(transport);
        server.close();
        OpenSockets.awaitAtMost(before);
    }

    /** Responds as the path says: to /end/1 with response 1 and the end, to /stay/1 with response 1 alone. */
    private static void serve(WireServer.Wire wire) throws IOException {
        for (String head = wire.request(); head != null; head = wire.request()) {
            if (SPOILT.contains(wire.number())) {
                VIOLATIONS.incrementAndGet();
            }
            String[] path = head.split(" ")[1].split("/");
            byte[] response = RESPONSES.remove(Integer.parseInt(path[2]));
            if (path[1].equals("end")) {
                wire.write(response);
                wire.end();
                return;
            }
            ReferenceParser.Message message = ReferenceParser.read(response);
            if (message == null || message.rest() > 0) {
                SPOILT.add(wire.number());
            }
            wire.write(response);
        }
    }

    private static @Nullable TransportResponse send(String path, byte[] response, Duration limit)
            throws IOException, InterruptedException {
        int number = NUMBER.incrementAndGet();
        RESPONSES.put(number, response);
        return transport.send(Requests.get(server.url() + path + "/" + number)
                .timeout(limit)
                .once()
                .build());
    }

    /** Sends a request whose response ends with the connection, and compares the outcome with the reference parser's. */
    private static void checkWithEnd(byte[] response) throws InterruptedException {
        ReferenceParser.Message expected = ReferenceParser.read(response);
        try {
            TransportResponse read = send("end", response, Duration.ofSeconds(30));
            assertThat(expected)
                    .as("a malformed response was read as %s", text(read.bytes()))
                    .isNotNull();
            assertThat(text(read.bytes())).isEqualTo(text(expected.body()));
            assertThat(read.status()).isEqualTo(expected.status());
        } catch (IOException failure) {
            assertThat(failure).as("hang").isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** A valid response, and its body. */
    private record Valid(byte[] bytes, byte[] body, boolean untilEnd) {
        @Override
        public String toString() {
            return text(bytes);
        }
    }

    private static Valid chunked(byte[] body, List<Integer> sizes, String extension, String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("HTTP/1.1 200 OK\r\nX-A: b\r\nTransfer-Encoding: chunked\r\n\r\n"));
        int at = 0;
        for (int size : sizes) {
            int length = Math.min(size, body.length - at);
            if (length > 0) {
                out.writeBytes(ascii(Integer.toHexString(length) + extension + CRLF));
                out.write(body, at, length);
                out.writeBytes(ascii(CRLF));
                at += length;
            }
        }
        if (at < body.length) {
            out.writeBytes(ascii(Integer.toHexString(body.length - at).toUpperCase(java.util.Locale.ROOT) + CRLF));
            out.write(body, at, body.length - at);
            out.writeBytes(ascii(CRLF));
        }
        out.writeBytes(ascii("0" + extension + CRLF + trailer + CRLF));
        return new Valid(out.toByteArray(), body, false);
    }

    private static Valid measured(byte[] body, String interim) {
        return with(interim + "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\nX-A:\r\n\r\n", body, false);
    }

    private static Valid unmeasured(byte[] body) {
        return with("HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n", body, true);
    }

    private static Valid with(String head, byte[] body, boolean untilEnd) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii(head));
        out.writeBytes(body);
        return new Valid(out.toByteArray(), body, untilEnd);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Provide
    static Arbitrary<Valid> valid() {
        Arbitrary<byte[]> bodies = Arbitraries.strings()
                .withChars("helo\r\n 0;5a\u00ff")
                .ofMaxLength(60)
                .map(DamagedResponsesTest::ascii);
        Arbitrary<List<Integer>> sizes =
                Arbitraries.integers().between(1, 20).list().ofMaxSize(5);
        return Arbitraries.oneOf(
                Combinators.combine(bodies, Arbitraries.of("", "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"))
                        .as(DamagedResponsesTest::measured),
                bodies.map(DamagedResponsesTest::unmeasured),
                Combinators.combine(bodies, sizes, Arbitraries.of("", ";a=b"), Arbitraries.of("", "X-T: u\r\n"))
                        .as(DamagedResponsesTest::chunked));
    }

    /** Replaces a part of a response, which may be empty, by a piece, which may be empty. */
    private record Damage(int position, int length, String piece) {
        byte[] to(byte[] bytes) {
            int from = position % (bytes.length + 1);
            int end = Math.min(bytes.length, from + length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, from);
            out.writeBytes(ascii(piece));
            out.write(bytes, end, bytes.length - end);
            return out.toByteArray();
        }
    }

    @Provide
    static Arbitrary<List<Damage>> damages() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.of(PIECES),
                Arbitraries.strings().withCharRange('\u0000', '\u00ff').ofLength(1));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(3, 0),
                                net.jqwik.api.Tuple.of(4, 1),
                                net.jqwik.api.Tuple.of(1, 9)),
                        pieces)
                .as(Damage::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 300)
    void readsEachValidResponse(@ForAll("valid") Valid valid) throws Exception {
        TransportResponse response = send(valid.untilEnd() ? "end" : "stay", valid.bytes(), Duration.ofSeconds(30));
        assertThat(text(response.bytes())).isEqualTo(text(valid.body()));
        assertThat(VIOLATIONS).hasValue(0);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.BOUNDED)
    void neverReturnsWrongBodyOfDamagedResponse(@ForAll("valid") Valid valid, @ForAll("damages") List<Damage> damages)
            throws Exception {
        byte[] bytes = valid.bytes();
        for (Damage damage : damages) {
            bytes = damage.to(bytes);
        }
        checkWithEnd(bytes);
    }

    @Example
    void neverReturnsBodyOfResponseCutAtAnyByte() throws Exception {
        byte[] body = ascii("hello\r\n0\r\n\r\nworld");
        for (Valid valid : List.of(
                measured(body, "HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"),
                chunked(body, List.of(3, 9), ";a=\"b\"", "X-T: u\r\n"),
                unmeasured(body))) {
            for (int length = 0; length < valid.bytes().length; length++) {
                checkWithEnd(Arrays.copyOf(valid.bytes(), length));
            }
        }
    }

    @Property(tries = 200)
    void doesNotUseConnectionAgainAfterMoreThanResponse(@ForAll("valid") Valid valid, @ForAll("rubbish") String rubbish)
            throws Exception {
        if (!valid.untilEnd()) {
            byte[] bytes = Arrays.copyOf(valid.bytes(), valid.bytes().length + rubbish.length());
            System.arraycopy(ascii(rubbish), 0, bytes, valid.bytes().length, rubbish.length());
            TransportResponse response = send("stay", bytes, Duration.ofSeconds(30));
            assertThat(text(response.bytes())).isEqualTo(text(valid.body()));
            TransportResponse next = send("stay", measured(ascii("next"), "").bytes(), Duration.ofSeconds(30));
            assertThat(text(next.bytes())).isEqualTo("next");
            assertThat(VIOLATIONS).hasValue(0);
        }
    }

    @Provide
    static Arbitrary<String> rubbish() {
        return Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.strings()
                        .withCharRange('\u0000', '\u00ff')
                        .ofMinLength(1)
                        .ofMaxLength(9));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void neverWaitsPastDeadlineForDamagedResponse(@ForAll("valid") Valid valid, @ForAll("damages") List<Damage> damages)
            throws Exception {
        byte[] bytes = valid.bytes();
        for (Damage damage : damages) {
            bytes = damage.to(bytes);
        }
        ReferenceParser.Message expected = ReferenceParser.read(bytes);
        try {
            TransportResponse read = send("stay", bytes, Duration.ofMillis(100));
            assertThat(expected)
                    .as("a malformed response was read as %s", text(read.bytes()))
                    .isNotNull();
            assertThat(text(read.bytes())).isEqualTo(text(expected.body()));
        } catch (IOException late) {
            assertThat(late).isNotNull();
        }
        assertThat(VIOLATIONS).hasValue(0);
    }
}
