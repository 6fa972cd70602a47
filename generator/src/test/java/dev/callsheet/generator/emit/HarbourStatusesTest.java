package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.harbour.Harbour;
import com.example.harbour.berths.Berths;
import com.example.harbour.berths.BerthsPhotoResponse;
import com.example.harbour.berths.BerthsPhotoResponse202;
import com.example.harbour.model.Berth;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.DecodeException;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses over HTTP the golden client of an API whose responses depend on their status. */
final class HarbourStatusesTest {
    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private String url;
    private Berths berths;
    private Reply reply;

    private record Reply(int status, Map<String, String> headers, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::reply);
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
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
            requests.add(exchange.getRequestURI().getPath());
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            reply.headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private BerthsPhotoResponse photo(int status, Map<String, String> headers, String body) {
        reply = new Reply(status, headers, body);
        return berths.photo("n1").execute();
    }

    @Test
    void tellsApartResponsesByStatus() throws IOException {
        BerthsPhotoResponse file = photo(200, Map.of("Content-Type", "image/png"), "PNG");
        BerthsPhotoResponse later = photo(202, Map.of("Content-Type", "application/json"), "{\"seconds\":7}");
        BerthsPhotoResponse same = photo(304, Map.of(), "");
        BerthsPhotoResponse moved = photo(302, Map.of("Location", "/elsewhere?a=1"), "");

        assertThat(file).isInstanceOf(BerthsPhotoResponse.Status200.class);
        try (var download = ((BerthsPhotoResponse.Status200) file).value()) {
            assertThat(download.stream()).hasContent("PNG");
        }
        assertThat(later).isEqualTo(new BerthsPhotoResponse.Status202(new BerthsPhotoResponse202(7)));
        assertThat(same).isEqualTo(new BerthsPhotoResponse.Status304());
        assertThat(moved)
                .isEqualTo(new BerthsPhotoResponse.Status302(URI.create(url).resolve("/elsewhere?a=1")));
        assertThat(requests).containsOnly("/v1/berths/n1/photo");
    }

    @Test
    void readsJsonOfAnyTypeBesideFile() {
        assertThat(photo(202, Map.of("Content-Type", "application/vnd.wait+json"), "{\"seconds\":7}"))
                .isEqualTo(new BerthsPhotoResponse.Status202(new BerthsPhotoResponse202(7)));
    }

    @Test
    void failsIfSuccessIsNotDeclared() {
        DecodeException failure = catchThrowableOfType(
                DecodeException.class, () -> photo(206, Map.of("Content-Type", "text/plain"), "P"));

        assertThat(failure)
                .hasMessage(
                        "berths.photo failed: the API description does not say what a response with this status holds"
                                + " (status 206, text/plain).");
        assertThat(failure.status()).isEqualTo(206);
    }

    @Test
    void failsIfLocationIsMissingOrInvalid() {
        assertThat(catchThrowableOfType(CallException.class, () -> photo(302, Map.of(), "")))
                .isInstanceOf(DecodeException.class)
                .hasMessage("berths.photo failed: the response has no valid `Location` header"
                        + " (status 302, no content type).");
        assertThat(catchThrowableOfType(CallException.class, () -> photo(302, Map.of("Location", "http://[x"), "")))
                .isInstanceOf(DecodeException.class)
                .hasMessageNotContaining("[x");
    }

    @Test
    void returnsNothingFoundAsEmpty() {
        reply = new Reply(200, Map.of("Content-Type", "application/json"), "{\"id\":\"n1\"}");
        assertThat(berths.find("n1").execute()).map(Berth::id).contains("n1");

        reply = new Reply(404, Map.of("Content-Type", "text/html"), "<p>Not found</p>");
        var response = berths.find("n9").response();
        assertThat(response.value()).isEmpty();
        assertThat(response.info().status()).isEqualTo(404);
    }

    @Test
    void failsWithStatusThatIsNotDeclared() {
        reply = new Reply(410, Map.of("Content-Type", "application/json"), "{\"code\":7}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class, () -> berths.find("n1").execute());

        assertThat(failure.info().status()).isEqualTo(410);
    }

    @Test
    void succeedsWithDeclaredStatusOfAnyClass() {
        reply = new Reply(404, Map.of(), "");
        assertThat(berths.free("n1").execute()).isEqualTo(new EmptyResponse());

        reply = new Reply(201, Map.of("Location", "berths/n7"), "ignored");
        assertThat(berths.add().execute()).isEqualTo(URI.create(url + "berths/n7"));
    }
}
