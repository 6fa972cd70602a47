package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each way a response can go wrong over a real socket, with default options except for the timeout. The result is one
 * typed exception that names the method and the cause, or the value; within the timeout; after a fixed number of
 * requests. The table is printed at the end, for docs/reliability.md.
 */
@Timeout(60)
class FailureTableTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final List<String> TABLE = new ArrayList<>();

    /** The result of a failure. */
    private static final String VALUE = "value";

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("HTML with 200", "decode", 1, page(200, "text/html", "<h1>Welcome</h1>")),
                fault("HTML with 404", "errorresponse", 1, page(404, "text/html", "<h1>Not here</h1>")),
                fault("HTML with 500", "errorresponse", 4, page(500, "text/html", "<h1>Oops</h1>")),
                fault("HTML with 502", "errorresponse", 4, page(502, "text/html", "<h1>Bad gateway</h1>")),
                fault("plain text with 503", "errorresponse", 4, page(503, "text/plain", "down")),
                fault("JSON as HTML with 200", VALUE, 1, page(200, "text/html", ok())),
                fault(
                        "no content type",
                        VALUE,
                        1,
                        "HTTP/1.1 200 OK\r\nContent-Length: " + ok().length() + "\r\n\r\n" + ok()),
                fault("empty body with 200", "decode", 1, page(200, "application/json", "")),
                fault(
                        "truncated JSON",
                        "decode",
                        1,
                        page(200, "application/json", "{\"ok\":true,\"user\":{\"id\":\"U")),
                fault("JSON that goes on", "decode", 1, page(200, "application/json", ok() + "x")),
                fault("a list in place of an object", "decode", 1, page(200, "application/json", "[]")),
                fault("ok missing", "decode", 1, page(200, "application/json", "{\"user\":{}}")),
                fault("ok a text", "decode", 1, page(200, "application/json", "{\"ok\":\"yes\"}")),
                fault("ok null", "decode", 1, page(200, "application/json", "{\"ok\":null}")),
                fault("byte order mark", VALUE, 1, page(200, "application/json", "\uFEFF" + ok())),
                fault(
                        "duplicate keys",
                        VALUE,
                        1,
                        page(
                                200,
                                "application/json",
                                "{\"ok\":false,\"ok\":true,\"user\":{\"id\":\"U0\"},\"user\":{\"id\":\"U1\"}}")),
                fault(
                        "nesting of 100,000 levels",
                        "decode",
                        1,
                        page(200, "application/json", "{\"ok\":true,\"x\":" + "[".repeat(100_000))),
                fault(
                        "number of 5,000 digits",
                        "decode",
                        1,
                        page(200, "application/json", "{\"ok\":true,\"user\":{\"age\":" + "9".repeat(5000) + "}}")),
                fault("gzip", VALUE, 1, gzip(ok().getBytes(StandardCharsets.UTF_8))),
                fault("gzip bomb, 80 MB in 80 KB", "TOO_LARGE", 1, gzip(new byte[80_000_000])),
                fault("gzip that is none", "NETWORK", 1, page(200, "application/json\r\nContent-Encoding: gzip", ok())),
                fault("gzip that breaks off", "NETWORK", 1, cut(gzip(ok().getBytes(StandardCharsets.UTF_8)))),
                fault("redirect", "errorresponse", 1, page(302, "text/html\r\nLocation: https://x.invalid/", "")),
                fault(
                        "100 MB, length told",
                        "TOO_LARGE",
                        1,
                        out -> stream(out, "Content-Length: 100000000", 100_000_000)),
                fault("100 MB, length not told", "TOO_LARGE", 1, out -> stream(out, "Connection: close", 100_000_000)),
                fault("slow drip", "TIMEOUT", 1, FailureTableTest::drip),
                fault("silence", "TIMEOUT", 1, out -> new CountDownLatch(1).await()),
                fault("drop before the answer", "NETWORK", 4, out -> {}),
                fault("drop in the head", "NETWORK", 4, "HTTP/1.1 200 OK\r\nContent-Ty"),
                fault("drop in the body", "NETWORK", 4, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":"),
                fault("no HTTP", "NETWORK", 4, "SSH-2.0-OpenSSH_9.6\r\n"),
                fault("an endless header", "NETWORK", 4, out -> stream(out, "X: ", 5_000_000)));
    }

    /** The faults of connections and sizes over the JDK's client: what the others are about is above any transport. */
    static Stream<Arguments> faultsOfConnections() {
        return faults().filter(
                        fault -> List.of("NETWORK", "TOO_LARGE", "TIMEOUT").contains(fault.get()[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfConnections")
    void givesSameOverJdkClient(String name, String outcome, int requests, Answer answer) throws Exception {
        assertThat(requests).isPositive();
        check(TransportKind.JDK, RetryPolicy.none(), name, outcome, 1, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void givesTypedExceptionOrValueInTime(String name, String outcome, int requests, Answer answer) throws Exception {
        check(TransportKind.SOCKET, RetryPolicy.standard(), name, outcome, requests, answer);
    }

    private static void check(
            TransportKind transports, RetryPolicy retry, String name, String outcome, int requests, Answer answer)
            throws Exception {
        try (RawServer server = new RawServer((number, socket, out) -> {
            answer.write(out);
            out.flush();
            return false;
        })) {
            Sample sample = Sample.create(ClientOptions.builder()
                    .token("t")
                    .baseUrl(server.url())
                    .timeout(LIMIT)
                    .transport(transports.create())
                    .retry(retry)
                    .build());
            long start = System.nanoTime();
            CallException failure = catchThrowableOfType(
                    CallException.class,
                    () -> assertThat(sample.users().info("U1").execute().user()).isNotNull());
            long millis = (System.nanoTime() - start) / 1_000_000;
            TABLE.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %d ms |",
                    transports,
                    name,
                    outcome,
                    server.heads().size(),
                    millis));
            assertThat(told(failure)).as(String.valueOf(failure)).isEqualTo(outcome);
            if (failure != null) {
                assertThat(failure).hasMessageStartingWith("users.info ");
            }
            assertThat(server.heads()).hasSize(requests);
            assertThat(millis).isLessThan(LIMIT.toMillis() + 10_000);
        }
    }

    @AfterAll
    static void print() {
        TABLE.forEach(System.out::println);
    }

    private static String told(CallException failure) {
        if (failure == null) {
            return VALUE;
        }
        return failure instanceof TransportException transport
                ? transport.reason().name()
                : failure.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
    }

    /** Writes a response, or a part of one. */
    interface Answer {
        void write(OutputStream out) throws Exception;
    }

    private static Arguments fault(String name, String outcome, int requests, Answer answer) {
        return Arguments.of(name, outcome, requests, answer);
    }

    private static Arguments fault(String name, String outcome, int requests, String answer) {
        return fault(name, outcome, requests, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments fault(String name, String outcome, int requests, byte[] answer) {
        return fault(name, outcome, requests, out -> out.write(answer));
    }

    private static String ok() {
        return "{\"ok\":true,\"user\":{\"id\":\"U1\"}}";
    }

    private static String page(int status, String type, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(packed.toByteArray());
        return answer.toByteArray();
    }

    private static byte[] cut(byte[] answer) {
        return java.util.Arrays.copyOf(answer, answer.length - 12);
    }

    private static void stream(OutputStream out, String header, int length) throws IOException {
        RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + header);
        if (!header.startsWith("X")) {
            RawServer.write(out, "\r\n\r\n");
        }
        byte[] chunk = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (int sent = 0; sent < length; sent += chunk.length) {
            out.write(chunk);
        }
    }

    private static void drip(OutputStream out) throws Exception {
        RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n{");
        for (int i = 0; i < 10_000; i++) {
            RawServer.write(out, " ");
            Thread.sleep(5);
        }
    }
}
