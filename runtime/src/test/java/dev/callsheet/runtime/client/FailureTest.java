package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.runtime.socket.TransportKind;
import dev.callsheet.sample.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid responses: each becomes one typed exception that names the method and the cause. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
class FailureTest {
    @RegisterExtension
    private final TestServer server;

    private final Sample sample;

    FailureTest(TransportKind transports) {
        server = new TestServer(transports);
        sample = Sample.create(server.options()
                .maxResponseBytes(100_000)
                .retry(RetryPolicy.none())
                .build());
    }

    private TransportException transportFault() {
        return catchThrowableOfType(TransportException.class, sample.users().info("U1")::execute);
    }

    private ErrorResponseException errorResponse() {
        return catchThrowableOfType(ErrorResponseException.class, sample.users().info("U1")::execute);
    }

    private static String page() {
        return "<html>\n<h1>Bad\u202e\tgateway</h1>" + "x".repeat(99_900);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 408, 500, 502})
    void takesStatusAsCodeOfHtmlPage(int status) {
        server.then(TestServer.Answer.of(status, "text/html", page(), "X-Request", "7"));
        ErrorResponseException failure = errorResponse();
        assertThat(failure.error()).isEqualTo(new HttpStatusCode(status));
        assertThat(failure.code()).isEqualTo("" + status);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.header("x-request")).isEqualTo("7");
        assertThat(failure.text()).startsWith(page().substring(0, 1000)).hasSize(65_536);
        assertThat(failure)
                .hasMessageStartingWith("users.info failed: the server responded with an error (status " + status
                        + ", text/html). It starts with: <html> <h1>Bad gateway</h1>xxx");
        assertThat(failure.getMessage()).hasSizeLessThan(400);
    }

    @Test
    void throwsDecodeExceptionForHtmlPageOfSuccess() {
        server.then(TestServer.Answer.of(200, "text/html", page()));
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOfSatisfying(DecodeException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(200);
                    assertThat(failure.contentType()).isEqualTo("text/html");
                    assertThat(failure.text()).startsWith("<html>\n<h1>");
                })
                .hasMessageStartingWith(
                        "users.info failed: the response is not JSON (status 200, text/html). It starts with: <html> <h1>");
    }

    @Test
    void keepsJsonBodyOfErrorStatus() {
        server.then(TestServer.Answer.of(418, "application/json", "{\"why\":\"tea\"}"));
        ErrorResponseException failure = errorResponse();
        assertThat(failure.info().body()).isEqualTo(Json.of("{\"why\":\"tea\"}"));
        assertThat(failure.text()).isEqualTo("{\"why\":\"tea\"}");
        assertThat(failure).hasMessageNotContaining("tea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"ok\":true,\"user\":{\"id\":\"secret", "[1]", "7", "{\"ok\":true} x", "{\"ok\":secret}"})
    void throwsDecodeExceptionForBrokenJsonWithoutQuotingIt(String body) {
        server.then(body);
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("users.info failed: the response cannot be read (status 200, application/json")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void throwsDecodeExceptionWithoutOk() {
        server.then("{\"user\":{\"id\":\"U1\"}}");
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("the response has no `ok`");
    }

    @Test
    void failsForErrorStatusDespiteOk() {
        server.then(TestServer.Answer.of(500, "application/json", "{\"ok\":true}"));
        assertThat(errorResponse().error()).isEqualTo(new HttpStatusCode(500));
    }

    @Test
    void throwsDecodeExceptionForTooDeepNesting() {
        server.then("{\"ok\":true,\"user\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void reportsRedirectWithoutFollowingIt() {
        server.then(TestServer.Answer.of(302, null, "", "Location", server.url() + "elsewhere"));
        assertThat(errorResponse().error()).isEqualTo(new HttpStatusCode(302));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void stopsReadingTooLargeResponse() {
        server.then("{\"ok\":true,\"x\":\"" + "x".repeat(100_000) + "\"}");
        assertThat(transportFault().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void stopsDecompressingTooLargeResponse() throws IOException {
        server.then(gzip("{\"ok\":true,\"x\":\"" + "x".repeat(1_000_000) + "\"}"));
        assertThat(transportFault().reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void decompressesResponseAlsoWhenRaw() throws IOException {
        server.then(gzip("{\"ok\":true,\"user\":{\"id\":\"U1\"}}")).then(gzip("{\"ok\":true}"));
        assertThat(sample.users().info("U1").execute().user().id()).isEqualTo("U1");
        assertThat(sample.users().info("U1").raw().text()).isEqualTo("{\"ok\":true}");
        assertThat(server.received().get(0).header("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void throwsTransportExceptionForInvalidCompression() {
        server.then(TestServer.Answer.of(200, "application/json", "{\"ok\":true}", "Content-Encoding", "gzip"));
        assertThat(transportFault().reason()).isEqualTo(Reason.NETWORK);
    }

    @Test
    void ignoresByteOrderMarkAndWrongContentType() {
        server.then(TestServer.Answer.of(200, "text/plain", "\uFEFF{\"ok\":true,\"user\":{\"extra\":[1 ,2]}}"));
        assertThat(sample.users().info("U1").execute().user().extra()).isEqualTo(Json.of("[1 ,2]"));
    }

    @Test
    void takesLastOfDuplicateKeys() {
        server.then("{\"ok\":false,\"error\":\"x\",\"ok\":true,\"user\":{\"id\":\"a\"},\"user\":{\"id\":\"b\"}}");
        assertThat(sample.users().info("U1").execute().user().id()).isEqualTo("b");
    }

    @Test
    void throwsDecodeExceptionForUtf16() {
        server.then(
                new TestServer.Answer(200, "application/json", "{\"ok\":true}".getBytes(StandardCharsets.UTF_16LE)));
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOf(DecodeException.class)
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void endsSlowResponseAtTimeout() throws Exception {
        try (RawServer drip = new RawServer((number, socket, out) -> {
            RawServer.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n{");
            for (int i = 0; i < 9_999_998; i++) {
                RawServer.write(out, " ");
                Thread.sleep(5);
            }
            return false;
        })) {
            Sample dripping = Sample.create(server.options().baseUrl(drip.url()).build());
            var call = dripping.users()
                    .info("U1")
                    .with(CallOptions.builder().timeout(Duration.ofMillis(200)).build());
            assertThatThrownBy(call::execute)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.TIMEOUT));
        }
    }

    @Test
    void endsSilenceAtTimeout() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (RawServer silent = new RawServer((number, socket, out) -> {
            never.await();
            return false;
        })) {
            Sample waiting = Sample.create(server.options()
                    .baseUrl(silent.url())
                    .timeout(Duration.ofMillis(150))
                    .build());
            assertThatThrownBy(waiting.users().info("U1")::execute)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.TIMEOUT))
                    .hasMessageStartingWith("users.info timed out after 150 ms, waiting for "
                            + URI.create(silent.url()).getAuthority());
            assertThat(silent.heads()).hasSize(1);
        }
    }

    @Test
    void throwsTransportExceptionWhenConnectionDropsInBody() throws Exception {
        try (RawServer broken = new RawServer((number, socket, out) -> {
            RawServer.write(
                    out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"ok\":");
            return false;
        })) {
            Sample reading =
                    Sample.create(server.options().baseUrl(broken.url()).build());
            assertThatThrownBy(reading.users().info("U1")::execute)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.NETWORK));
        }
    }

    @Test
    void retriesFailedConnections() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        FakeTime time = new FakeTime();
        ClientOptions options =
                server.options().baseUrl("http://127.0.0.1:" + closed).build();
        Sample refused = Sample.over(ApiClient.create(Sample.API, options, time));
        assertThatThrownBy(refused.users().info("U1")::execute)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.CONNECT));
        assertThat(time.slept).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void throwsUploadReasonForUnreadableFile() {
        Endpoint<Json, NoOwnErrors> endpoint = Endpoint.builder(Sample.API, "up", JsonReader.JSON, NoOwnErrors.class)
                .param(Param.required("file"))
                .build();
        Upload gone = Upload.of("a.txt", () -> {
            throw new IOException("gone");
        });
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        var call = client.call(endpoint, AnyRequest.of(endpoint, gone).build());
        assertThatThrownBy(call::execute)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.UPLOAD))
                .hasMessageContaining("gone");
    }

    private static TestServer.Answer gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new TestServer.Answer(200, "application/json", bytes.toByteArray(), "Content-Encoding", "gzip");
    }
}
