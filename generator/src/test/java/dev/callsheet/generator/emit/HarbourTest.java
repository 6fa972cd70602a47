package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.harbour.Harbour;
import com.example.harbour.berths.Berths;
import com.example.harbour.berths.BerthsStateError;
import com.example.harbour.berths.BerthsStateErrorDetails404;
import com.example.harbour.model.Berth;
import com.example.harbour.model.BerthState;
import com.example.harbour.model.BerthsMarkAt;
import com.example.harbour.model.BerthsMarkSince;
import com.example.harbour.model.Cargo;
import com.example.harbour.model.Coal;
import com.example.harbour.model.Mark;
import com.example.harbour.model.Problem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses over HTTP the golden client of an API with each kind of response. */
final class HarbourTest {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private HttpServer server;
    private Berths berths;
    private String request = "";

    private record Reply(int status, String contentType, byte[] body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
        berths = Harbour.create(ClientOptions.builder()
                        .baseUrl(url)
                        .token("harbour-token")
                        .retry(RetryPolicy.none())
                        .build())
                .berths();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            request = exchange.getRequestURI().getQuery() + " " + body;
            Reply reply = replies.remove();
            if (reply.contentType != null) {
                exchange.getResponseHeaders().add("Content-Type", reply.contentType);
            }
            exchange.sendResponseHeaders(reply.status, reply.body.length == 0 ? -1 : reply.body.length);
            exchange.getResponseBody().write(reply.body);
        }
    }

    private void json(String body) {
        replies.add(new Reply(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    private void text(String contentType, String body, Charset charset) {
        replies.add(new Reply(200, contentType, body.getBytes(charset)));
    }

    @Test
    void returnsListWithoutClassOfItsOwn() {
        json("[{\"id\":\"n1\",\"depth\":7.5},{\"id\":\"n2\"}]");

        List<Berth> all = berths.list().execute();

        assertThat(all).extracting(Berth::id).containsExactly("n1", "n2");
    }

    @Test
    void returnsEmptyListIfResponseHasNoBody() {
        replies.add(new Reply(204, null, new byte[0]));

        assertThat(berths.list().execute()).isEmpty();
    }

    @Test
    void reportsSingleValueInPlaceOfList() {
        json("{\"id\":\"n1\"}");

        var response = berths.list().response();

        assertThat(response.value()).extracting(Berth::id).containsExactly("n1");
        assertThat(response.info().problems()).hasSize(1);
    }

    @Test
    void returnsMapAndScalarAndNestedList() {
        json("{\"n1\":\"North 1\",\"error\":\"no envelope\"}");
        json("2");
        json("[[1.5,2],[]]");

        Map<String, String> names = berths.names().execute();
        int count = berths.count().execute();
        List<List<Double>> tides = berths.tides().execute();

        assertThat(names).containsExactly(Map.entry("n1", "North 1"), Map.entry("error", "no envelope"));
        assertThat(count).isEqualTo(2);
        assertThat(tides).containsExactly(List.of(1.5, 2.0), List.of());
    }

    @Test
    void returnsEnumAndUnion() {
        json("\"dredged\"");
        json("{\"tons\":12,\"type\":\"coal\"}");

        BerthState state = berths.state("n1").execute();
        Cargo cargo = berths.cargo("n1").execute();

        assertThat(state).isEqualTo(BerthState.of("dredged"));
        assertThat(cargo).isEqualTo(new Coal(12));
    }

    @Test
    void sendsBackUnionAsItWasRead() {
        Map<String, Class<? extends Mark>> variants = Map.of(
                "\"00000000-0000-0001-0000-000000000002\"", Mark.OfUuid.class,
                "true", Mark.OfBoolean.class,
                "[{\"shape\":\"cone\",\"height\":1.5}]", Mark.OfBuoyList.class,
                "{\"shape\":\"cone\",\"height\":2,\"new\":[1]}", Mark.OfBuoy.class,
                "[{\"a\":0.5}]", Mark.OfNumberMapList.class,
                "\"dredged\"", Mark.OfBerthState.class,
                "[[\"a\",null]]", Mark.OfStringListList.class,
                "{\"shape\": \"sphere\"}", Mark.Unknown.class,
                "[1, true]", Mark.Unknown.class,
                "7.50", Mark.Unknown.class);
        variants.forEach((text, variant) -> {
            json(text);
            json(text);

            Mark mark = berths.mark(Mark.ofBoolean(false)).execute();
            berths.mark(mark).execute();

            assertThat(mark).as(text).isInstanceOf(variant);
            assertThat(request).isEqualTo("null {\"mark\":" + text + "}");
        });
    }

    @Test
    void sendsVariantAsTextOrJson() {
        json("true");
        json("true");

        berths.mark(
                        Mark.ofBoolean(true),
                        options -> options.at(BerthsMarkAt.ofInteger(5)).since(BerthsMarkSince.ofLongText(7)))
                .execute();
        String plain = request;
        berths.mark(
                        Mark.ofBoolean(true),
                        options -> options.at(BerthsMarkAt.ofStringList(List.of("a")))
                                .since(BerthsMarkSince.ofDate(LocalDate.of(2026, 3, 1))))
                .execute();

        assertThat(plain).isEqualTo("at=5 {\"mark\":true,\"since\":\"7\"}");
        assertThat(request).isEqualTo("at=[\"a\"] {\"mark\":true,\"since\":\"2026-03-01\"}");
    }

    @Test
    void returnsTextInCharsetOfItsContentType() {
        text("text/plain; charset=ISO-8859-1", "Für Größere", StandardCharsets.ISO_8859_1);
        text("application/xml", "\uFEFF<notice>é</notice>", StandardCharsets.UTF_8);
        text("text/plain; charset=\"no-such\"", "é", StandardCharsets.UTF_8);
        text("application/json", "{\"ok\":false}", StandardCharsets.UTF_8);

        assertThat(berths.notice("n1").execute()).isEqualTo("Für Größere");
        assertThat(berths.notice("n1").execute()).isEqualTo("<notice>é</notice>");
        assertThat(berths.notice("n1").execute()).isEqualTo("é");
        assertThat(berths.notice("n1").execute()).isEqualTo("{\"ok\":false}");
    }

    @Test
    void returnsAnyJson() {
        json("[1, {\"a\": null}]");
        json("{\"a\": 1}");
        json("\"x\"");

        assertThat(berths.plan().execute()).isEqualTo(Json.of("[1, {\"a\": null}]"));
        assertThat(berths.plan().execute()).isEqualTo(Json.of("{\"a\": 1}"));
        assertThat(berths.plan().execute()).isEqualTo(Json.of("\"x\""));
    }

    @Test
    void failsIfScalarIsMissing() {
        json("[]");

        DecodeException failure =
                catchThrowableOfType(DecodeException.class, () -> berths.count().execute());

        assertThat(failure)
                .hasMessage("berths.count failed: the response cannot be read (status 200, application/json)."
                        + " The JSON is not of the declared type.");
    }

    private ErrorResponseException failure(int status, String body) {
        replies.add(new Reply(status, "application/json", body.getBytes(StandardCharsets.UTF_8)));
        return catchThrowableOfType(
                ErrorResponseException.class, () -> berths.state("n1").execute());
    }

    @Test
    void typesBodyOfFailureByStatus() {
        ErrorResponseException exact = failure(404, "{\"code\":10003,\"nearest\":\"n2\"}");
        ErrorResponseException ofClass = failure(422, "{\"code\":7,\"error\":\"E\"}");
        ErrorResponseException list = failure(409, "[{\"code\":8}]");
        ErrorResponseException other = failure(501, "\"not yet\"");

        assertThat(exact.details(BerthsStateErrorDetails404.class)).isEqualTo(new BerthsStateErrorDetails404("n2"));
        assertThat(exact.details(Problem.class)).isNull();
        assertThat(ofClass.details(Problem.class)).isEqualTo(new Problem(7, "E"));
        assertThat((Object) list.details(List.class)).isEqualTo(List.of(new Problem(8, null)));
        assertThat(other.details(String.class)).isEqualTo("not yet");
    }

    @Test
    void takesCodeFromFirstPathOrStatus() {
        assertThat(failure(404, "{\"code\":10003}").error()).isEqualTo(BerthsStateError.UNKNOWN_BERTH);
        assertThat(failure(500, "{\"errors\":[{\"code\":\"closed\"}]}").error()).isEqualTo(BerthsStateError.CLOSED);
        assertThat(failure(500, "").error()).isEqualTo(new HttpStatusCode(500));
    }

    @Test
    void compilesWithoutWarnings() {
        JavaCheck.compile(Generated.harbour());
    }
}
