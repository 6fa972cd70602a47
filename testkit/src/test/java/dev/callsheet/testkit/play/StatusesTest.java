package dev.callsheet.testkit.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.Http;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responses and failures that the spec declares by their HTTP status. */
class StatusesTest {
    private static final String SPEC = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth: none
            protocol: {encoding: json, retryAfter: meta.wait}
            failures: {4XX: Problem}
            methods:
              order:
                summary: Orders.
                responses: {202: {id: integer}, 200: Problem, 304: none, 302: location, 204: file}
                failures: {409: list<integer>}
                responseHeaders: {X-Trace: Names the call., Content-Length: How long it is.}
            models:
              Problem: {fields: {code: integer}}
            """;

    private final FakeApi api = FakeApi.of(Objects.requireNonNull(SpecLoader.load(SpecSource.ofFiles(Map.of(
                    "api.yaml", SPEC.getBytes(StandardCharsets.UTF_8),
                    "examples/order.json", "{\"id\": 7}".getBytes(StandardCharsets.UTF_8))))
            .model()));
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    private HttpResponse<String> order() {
        return http.send(http.request("order").POST(BodyPublishers.noBody()));
    }

    @Test
    void playsFirstDeclaredStatus() {
        HttpResponse<String> response = order();

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"id\":7}");
    }

    @Test
    void playsDeclaredHeaders() {
        api.when("order").play(302).header("X-Trace", "t7").times(1);

        assertThat(order().headers().firstValue("X-Trace")).contains("t7");
        assertThat(order().headers().firstValue("X-Trace")).contains("example");
    }

    @Test
    void rateLimitsInHeaderAndBody() {
        api.when("order").rateLimit(Duration.ofMillis(1500));

        HttpResponse<String> response = order();

        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.body()).isEqualTo("{\"meta\":{\"wait\":2}}");
    }

    @Test
    void playsDeclaredStatus() {
        api.when("order").play(304).play(302);

        HttpResponse<String> same = order();
        HttpResponse<String> moved = order();

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location")).contains("/order");
    }

    @Test
    void playsExampleOnlyForStatusThatItIsOf() {
        api.when("order").play(200).play(202);

        assertThat(order().body()).isEqualTo("{}");
        assertThat(order().body()).isEqualTo("{\"id\":7}");
    }

    @Test
    void respondsWithStatusAndJson() {
        api.when("order").respond(200, "{\"code\": 3}");

        HttpResponse<String> response = order();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"code\":3}");
    }

    @Test
    void refusesResponsesThatAreNotDeclared() {
        var script = api.when("order");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.respond(201, "{}"))
                .withMessage("The method order declares no response with status 201, only 202, 200, 304, 302, 204."
                        + " Use respondRaw(status, contentType, body) for others.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.respond(202, "{\"id\": \"x\"}"))
                .withMessageStartingWith("The response of order with status 202 is not valid: id ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.respond(304, "{}"))
                .withMessage("The response of order with status 304 is not JSON but nothing."
                        + " Use respondRaw(status, contentType, body) if it is meant.");
        assertThatIllegalArgumentException().isThrownBy(() -> script.play(404));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("/path").play(200))
                .withMessageContaining("declares no responses");
    }

    @Test
    void refusesFailuresThatAreNotDeclared() {
        var script = api.when("order");

        script.fail(409, "[1]").fail(410, "{\"code\": 1}").fail(500, "true");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.fail(409, "{}"))
                .withMessageStartingWith("The failure of order with status 409 must be ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.fail(302, "{}"))
                .withMessage("The failure of order with status 302 is a success by the spec."
                        + " Use respond(status, json) or play(status).");
        assertThat(order().statusCode()).isEqualTo(409);
    }
}
