package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.observatory.Observatory;
import com.example.observatory.model.SpectralClass;
import com.example.observatory.model.Star;
import com.example.observatory.stars.Stars;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.ResponseStream;
import dev.callsheet.runtime.ServerEvent;
import dev.callsheet.runtime.options.ClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Uses over HTTP the golden client of an API unlike RPC: no flag of success, no error codes, no tokens; verbs,
 * paths and statuses mean something.
 */
final class ObservatoryTest {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Stars stars;

    private record Reply(int status, String contentType, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v2/";
        stars = Observatory.create(ClientOptions.builder().baseUrl(url).build()).stars();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void reply(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().toASCIIString()
                        + (exchange.getRequestHeaders().containsKey("Authorization") ? " with a token" : "")
                        + (body.isEmpty() ? "" : " " + body));
        Reply reply = replies.remove();
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        if (reply.contentType != null) {
            exchange.getResponseHeaders().add("Content-Type", reply.contentType);
        }
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void json(int status, String body) {
        replies.add(new Reply(status, "application/json", body));
    }

    @Test
    void fieldsNamedLikeAnEnvelopeAreData() {
        json(200, "{'name': 'Vega', 'ok': false, 'error': '0.3 mas', 'warning': 'variable'}".replace('\'', '"'));

        Star vega = stars.get("HR 7001/a").execute();

        assertThat(vega)
                .isEqualTo(Star.fromJson(
                        "{'name': 'Vega', 'ok': false, 'error': '0.3 mas', 'warning': 'variable'}".replace('\'', '"')));
        assertThat(vega.error()).isEqualTo("0.3 mas");
        assertThat(requests).containsExactly("GET /v2/stars/HR%207001%2Fa?format=full");
    }

    @Test
    void pagesByCursorOfTheResponseAndRepeatsListParameters() {
        json(200, "{\"matches\": [{\"name\": \"Vega\"}], \"after\": \"p2\"}");
        json(200, "{\"matches\": [{\"name\": \"Deneb\"}]}");

        List<String> names = stars
                .search(options -> options.constellation("Lyra", "Cygnus").brighterThan(2.5))
                .stream()
                .map(Star::name)
                .toList();

        assertThat(names).containsExactly("Vega", "Deneb");
        assertThat(requests)
                .containsExactly(
                        "GET /v2/stars?constellation=Lyra&constellation=Cygnus&brighter_than=2.5",
                        "GET /v2/stars?constellation=Lyra&constellation=Cygnus&brighter_than=2.5&page=p2");
    }

    @Test
    void putSendsModelInBodyWithoutPathParameters() {
        json(201, "{\"name\": \"Vega\"}");

        Star stored =
                stars.replace("7001", Star.builder("Vega").ok(true).build()).execute();

        assertThat(stored.name()).isEqualTo("Vega");
        assertThat(requests)
                .containsExactly("PUT /v2/stars/7001 {\"star\":{\"object\":\"star\",\"name\":\"Vega\",\"ok\":true}}");
    }

    @Test
    void valuesOfScalarTypesKeepTheirForm() {
        String star = """
                {"object":"star","name":"Vega","class":7,"discovered":"2026-03-31","observed":["2026-03-31T09:30:00Z"],\
                "rises":"04:05:00","distance":"25.0400000000000000000","id":"5f0c7f2e-8a57-4d6c-9a9c-0a2f8b1f4f11",\
                "page":"https://example.com/vega","thumbnail":"AQID"}""";
        json(200, star);

        stars.replace("7001", Star.fromJson(star)).execute();

        assertThat(requests).containsExactly("PUT /v2/stars/7001 {\"star\":" + star + "}");
    }

    @Test
    void numbersOutsideAnEnumAreKept() {
        assertThat(SpectralClass.of(7)).isEqualTo(SpectralClass.VALUE_7);
        assertThat(SpectralClass.of(-1).known()).isEqualTo(SpectralClass.Known.VALUE_MINUS_1);
        assertThat(SpectralClass.of(5).known()).isEqualTo(SpectralClass.Known.UNRECOGNIZED);
        assertThat(Star.fromJson("{\"class\":5}").spectralClass()).isEqualTo(SpectralClass.of(5));
    }

    @Test
    void textsThatDoNotMatchTheirPatternAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars.get("7001"))
                .withMessage("stars.get: id must match ^HR , such as HR 7001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Star.builder("Vega").symbol("no"));
    }

    @Test
    void streamsAreReadValueByValue() {
        replies.add(new Reply(200, "text/event-stream", "event: seen\ndata: {\"name\":\"Vega\"}\n\ndata: [END]\n\n"));
        replies.add(new Reply(200, "application/x-ndjson", "{\"name\":\"Vega\"}\n{\"name\":\"Deneb\"}\n"));

        try (ResponseStream<ServerEvent<Star>> events = stars.watch().execute();
                ResponseStream<Star> lines = stars.export().execute()) {
            assertThat(events.stream()
                            .map(event -> event.name() + " " + event.data().name()))
                    .containsExactly("seen Vega");
            assertThat(lines.stream().map(Star::name)).containsExactly("Vega", "Deneb");
        }
    }

    @Test
    void emojiIsOneCharacterOfABound() {
        replies.add(new Reply(204, null, ""));

        assertThat(stars.rename("7001", "🌟").execute()).isEqualTo(new EmptyResponse());
        assertThat(requests).containsExactly("PATCH /v2/stars/7001/name {\"name\":\"🌟\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> stars.rename("7001", "🌟🌟"));
    }

    @Test
    void deleteSendsParametersInTheQuery() {
        replies.add(new Reply(204, null, ""));

        stars.remove("7001", options -> options.reason("seen twice")).execute();

        assertThat(requests).containsExactly("DELETE /v2/stars/7001?reason=seen%20twice");
    }

    @Test
    void statusAloneTellsFailure() {
        json(404, "{\"title\": \"No such star\", \"ok\": true}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class, () -> stars.get("HR 1").execute());

        assertThat(failure.error()).isEqualTo(new HttpStatusCode(404));
        assertThat(failure.status()).isEqualTo(404);
        assertThat(failure.text()).contains("No such star");
    }

    @Test
    void fileResponseIsStreamed() throws IOException {
        replies.add(new Reply(200, "image/png", "pixels"));

        try (Download image = stars.image("7001").execute()) {
            assertThat(image.contentType()).isEqualTo("image/png");
            assertThat(image.stream().readAllBytes()).isEqualTo("pixels".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void compilesAndMentionsNoTokensOrErrorCodes() {
        JavaCheck.compile(Generated.observatory());

        assertThat(JavaCheck.text(Generated.observatory()))
                .doesNotContainIgnoringCase("token")
                .doesNotContain("ErrorCode", "Scopes", "Rate limit", "Error codes");
    }
}
