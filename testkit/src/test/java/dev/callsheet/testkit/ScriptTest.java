package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final String GET = "books.get?isbn=9780000000000";

    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void respondsWithGivenJsonAndFlagForSuccess() {
        api.when("books.get").respond("{\"book\": {\"isbn\": \"7\"}}");

        assertThat(http.get(GET).toString()).isEqualTo("{\"book\":{\"isbn\":\"7\"},\"ok\":true}");
        assertThat(http.get(GET).get("ok").asBoolean()).isTrue();
    }

    @Test
    void failsInvalidCallDespiteScriptedResponse() {
        api.when("books.get").respond("{}");

        assertThat(http.get("books.get").get("error").asString()).isEqualTo("invalid_arguments");
        assertThat(Http.json(http.send(http.withoutToken(GET))).get("error").asString())
                .isEqualTo("not_authed");
    }

    @Test
    void respondsWithJsonMadeFromRequest() {
        api.when("books.get").respond(request -> "{\"asked\": \"" + request.param("isbn") + "\"}");

        assertThat(http.get(GET).get("asked").asString()).isEqualTo("9780000000000");
    }

    @Test
    void respondsWithTraceIfTestFunctionThrows() {
        api.when("books.get").respond(request -> {
            throw new IllegalStateException("no books");
        });

        HttpResponse<String> response = http.send(http.request(GET));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .startsWith("The testkit could not respond. java.lang.IllegalStateException: no books")
                .contains("ScriptTest.java:");

        api.when("books.get")
                .matching(request -> request.headers().get("None").isEmpty())
                .play();
        assertThat(http.send(http.request(GET)).body())
                .startsWith("The testkit could not respond. java.lang.NullPointer");
    }

    @Test
    void failsWithAnyCodeOfMethodEvenForInvalidCalls() {
        api.when("books.get").fail("book_not_found").fail("invalid_auth", "{\"needed\": \"books:read\"}");

        assertThat(http.get("books.get").toString()).isEqualTo("{\"ok\":false,\"error\":\"book_not_found\"}");
        assertThat(http.get("books.get").toString())
                .isEqualTo("{\"needed\":\"books:read\",\"ok\":false,\"error\":\"invalid_auth\"}");
    }

    @Test
    void rejectsCodeThatMethodDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").fail("book_not_fuond"))
                .withMessage("The method books.get has no error code book_not_fuond. Did you mean book_not_found?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("/upload").fail("book_not_found"))
                .withMessage("/upload is not a method and has no error codes. "
                        + "Use respondRaw(status, contentType, body) instead.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.gett"))
                .withMessage("The API library has no method books.gett. Did you mean books.get?");
    }

    @Test
    void rejectsResponsesThatAreNotValidJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").respond("{oops}"))
                .withMessageStartingWith("The response of books.get is not valid JSON: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").fail("book_not_found", "[]"))
                .withMessage("The details of book_not_found must be a JSON object: []");
    }

    @Test
    void rateLimitRoundsUpToSecondsAndSendsPlainText() {
        api.when("books.get").rateLimit(Duration.ofMillis(1_001));

        HttpResponse<String> response = http.send(http.request(GET));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void respondsWithAnyStatusHeaderAndBody() {
        api.when("books.get")
                .respondRaw(502, "text/html", "<h1>Bad gateway</h1>")
                .header("Via", "a proxy")
                .respondRaw(204, "text/plain", "");

        HttpResponse<String> html = http.send(http.request(GET));
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Via")).contains("a proxy");
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(html.body()).isEqualTo("<h1>Bad gateway</h1>");
        assertThat(http.send(http.request(GET)).statusCode()).isEqualTo(204);
    }

    @Test
    void playsStepsInOrderAndRepeatsTheLast() {
        api.when("books.get")
                .rateLimit(Duration.ZERO)
                .times(2)
                .fail("book_not_found")
                .play();

        assertThat(statuses(5)).containsExactly("429", "429", "book_not_found", "ok", "ok");
    }

    @Test
    void respondsAsBeforeAfterTimesOfLastStep() {
        api.when("books.get").fail("invalid_auth");
        api.when("books.get").fail("book_not_found").times(1);

        assertThat(statuses(3)).containsExactly("book_not_found", "invalid_auth", "invalid_auth");
    }

    @Test
    void appliesOnlyToCallsThatMatchConditions() {
        api.when("books.list").with("genres", "crime").fail("invalid_cursor");
        api.when("books.list")
                .with("limit", "2")
                .matching(request -> "test".equals(request.header("X-Who")))
                .fail("invalid_auth");

        assertThat(http.get("books.list?genres=poetry&limit=2").get("ok").asBoolean())
                .isTrue();
        assertThat(http.get("books.list?genres=crime").get("error").asString()).isEqualTo("invalid_cursor");
        assertThat(Http.json(http.send(http.request("books.list?limit=2").header("x-who", "test")))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_auth");
    }

    @Test
    void delaysResponseUntilLatchReachesZero() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        api.when("books.get").play().delayUntil(release);

        CompletableFuture<ResponseJson> response = CompletableFuture.supplyAsync(() -> http.get(GET));
        api.await("books.get", 1, Duration.ofSeconds(30));
        assertThat(response).isNotDone();

        release.countDown();
        assertThat(response.get(30, TimeUnit.SECONDS).get("ok").asBoolean()).isTrue();
    }

    @Test
    void closeBreaksConnectionsOfDelayedResponses() throws Exception {
        api.when("books.get").play().delayUntil(new CountDownLatch(1));

        CompletableFuture<ResponseJson> response = CompletableFuture.supplyAsync(() -> http.get(GET));
        api.await("books.get", 1, Duration.ofSeconds(30));
        api.close();

        assertThatThrownBy(() -> response.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Http.BrokenException.class);
    }

    @Test
    void servesPathsThatAreNotMethods() {
        assertThat(http.post("files/1", "application/octet-stream", "abc").body())
                .contains("unknown_method");

        api.when("/v1/files/1").respondRaw(200, "text/plain", "OK - 3");

        assertThat(http.post("files/1", "application/octet-stream", "abc").body())
                .isEqualTo("OK - 3");
        assertThat(api.requests("/v1/files/1").get(1).body().text()).isEqualTo("abc");
        assertThat(api.url("/v1/files/1")).isEqualTo(api.baseUrl() + "files/1");
    }

    @Test
    void rejectsSettingsWithoutAStep() {
        assertThatIllegalStateException()
                .isThrownBy(() -> api.when("books.get").times(2))
                .withMessage("times(...) applies to the step before it, and there is none. "
                        + "Add a step first, such as play().");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").play().times(0))
                .withMessage("A step must be played at least once, not 0 times.");
    }

    @Test
    void awaitReportsCallsReceivedAfterTimeout() {
        http.get(GET);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> api.await("books.get", 2, Duration.ofMillis(1)))
                .withMessage("Expected 2 calls of books.get within 1 ms, not 1");
    }

    private Stream<String> statuses(int calls) {
        return Stream.generate(() -> http.send(http.request(GET))).limit(calls).map(response -> {
            if (response.statusCode() != 200) {
                return "" + response.statusCode();
            }
            ResponseJson body = Http.json(response);
            return body.get("ok").asBoolean() ? "ok" : body.get("error").asString();
        });
    }
}
