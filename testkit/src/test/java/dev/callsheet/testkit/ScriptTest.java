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
import tools.jackson.databind.JsonNode;

class ScriptTest {
    private static final String GET = "books.get?isbn=9780000000000";

    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void answersWithGivenJsonAndTheFlagForSuccess() {
        api.when("books.get").answer("{\"book\": {\"isbn\": \"7\"}}");

        assertThat(http.get(GET).toString()).isEqualTo("{\"book\":{\"isbn\":\"7\"},\"ok\":true}");
        assertThat(http.get(GET).get("ok").asBoolean()).isTrue();
    }

    @Test
    void refusesAFaultyCallThatAnAnswerIsReadyFor() {
        api.when("books.get").answer("{}");

        assertThat(http.get("books.get").get("error").asString()).isEqualTo("invalid_arguments");
        assertThat(Http.json(http.send(http.withoutToken(GET))).get("error").asString())
                .isEqualTo("not_authed");
    }

    @Test
    void makesAnAnswerOfTheRequest() {
        api.when("books.get").answer(request -> "{\"asked\": \"" + request.param("isbn") + "\"}");

        assertThat(http.get(GET).get("asked").asString()).isEqualTo("9780000000000");
    }

    @Test
    void showsWhatAFunctionOfTheTestThrew() {
        api.when("books.get").answer(request -> {
            throw new IllegalStateException("no books");
        });

        HttpResponse<String> response = http.send(http.request(GET));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .startsWith("The testkit has no answer. java.lang.IllegalStateException: no books")
                .contains("ScriptTest.java:");

        api.when("books.get")
                .matching(request -> request.headers().get("None").isEmpty())
                .play();
        assertThat(http.send(http.request(GET)).body()).startsWith("The testkit has no answer. java.lang.NullPointer");
    }

    @Test
    void failsWithAnyCodeOfTheMethodWhateverTheCallIsLike() {
        api.when("books.get").fail("book_not_found").fail("invalid_auth", "{\"needed\": \"books:read\"}");

        assertThat(http.get("books.get").toString()).isEqualTo("{\"ok\":false,\"error\":\"book_not_found\"}");
        assertThat(http.get("books.get").toString())
                .isEqualTo("{\"needed\":\"books:read\",\"ok\":false,\"error\":\"invalid_auth\"}");
    }

    @Test
    void refusesACodeThatTheMethodDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").fail("book_not_fuond"))
                .withMessage("The method books.get has no error code book_not_fuond. Did you mean book_not_found?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("/upload").fail("book_not_found"))
                .withMessage("/upload is no method and has no error codes. "
                        + "Use answerRaw(status, contentType, body) instead.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.gett"))
                .withMessage("The API library has no method books.gett. Did you mean books.get?");
    }

    @Test
    void refusesAnswersThatAreNoJson() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").answer("{oops}"))
                .withMessageStartingWith("The answer of books.get is no JSON: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").fail("book_not_found", "[]"))
                .withMessage("The details of book_not_found are no JSON object: []");
    }

    @Test
    void limitsTheRateInWholeSecondsRoundedUpAndInPlainText() {
        api.when("books.get").rateLimit(Duration.ofMillis(1_001));

        HttpResponse<String> response = http.send(http.request(GET));

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void answersAnyStatusHeaderAndBody() {
        api.when("books.get")
                .answerRaw(502, "text/html", "<h1>Bad gateway</h1>")
                .header("Via", "a proxy")
                .answerRaw(204, "text/plain", "");

        HttpResponse<String> html = http.send(http.request(GET));
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Via")).contains("a proxy");
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(html.body()).isEqualTo("<h1>Bad gateway</h1>");
        assertThat(http.send(http.request(GET)).statusCode()).isEqualTo(204);
    }

    @Test
    void playsStepsInOrderTheLastOneForEver() {
        api.when("books.get")
                .rateLimit(Duration.ZERO)
                .times(2)
                .fail("book_not_found")
                .play();

        assertThat(statuses(5)).containsExactly("429", "429", "book_not_found", "ok", "ok");
    }

    @Test
    void goesOnAsBeforeWhenTheTimesOfTheLastStepAreOver() {
        api.when("books.get").fail("invalid_auth");
        api.when("books.get").fail("book_not_found").times(1);

        assertThat(statuses(3)).containsExactly("book_not_found", "invalid_auth", "invalid_auth");
    }

    @Test
    void isOnlyForCallsThatFitItsConditions() {
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
    void holdsAnAnswerBackUntilTheTestReleasesIt() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        api.when("books.get").play().delayUntil(release);

        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> http.get(GET));
        api.await("books.get", 1, Duration.ofSeconds(30));
        assertThat(answer).isNotDone();

        release.countDown();
        assertThat(answer.get(30, TimeUnit.SECONDS).get("ok").asBoolean()).isTrue();
    }

    @Test
    void breaksHeldConnectionsWhenItIsClosed() throws Exception {
        api.when("books.get").play().delayUntil(new CountDownLatch(1));

        CompletableFuture<JsonNode> answer = CompletableFuture.supplyAsync(() -> http.get(GET));
        api.await("books.get", 1, Duration.ofSeconds(30));
        api.close();

        assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Http.BrokenException.class);
    }

    @Test
    void servesPathsThatAreNoMethods() {
        assertThat(http.post("files/1", "application/octet-stream", "abc").body())
                .contains("unknown_method");

        api.when("/v1/files/1").answerRaw(200, "text/plain", "OK - 3");

        assertThat(http.post("files/1", "application/octet-stream", "abc").body())
                .isEqualTo("OK - 3");
        assertThat(api.requests("/v1/files/1").get(1).body().text()).isEqualTo("abc");
        assertThat(api.url("/v1/files/1")).isEqualTo(api.baseUrl() + "files/1");
    }

    @Test
    void refusesToChangeAStepThatIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> api.when("books.get").times(2))
                .withMessage("times(...) is about the step in front of it, and there is none. "
                        + "Say what to answer first.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("books.get").play().times(0))
                .withMessage("A step is played at least once, not 0 times.");
    }

    @Test
    void saysWhatCameWhenACallIsAwaitedInVain() {
        http.get(GET);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> api.await("books.get", 2, Duration.ofMillis(1)))
                .withMessage("Waited 1 ms for 2 calls of books.get and got 1");
    }

    private Stream<String> statuses(int calls) {
        return Stream.generate(() -> http.send(http.request(GET))).limit(calls).map(response -> {
            if (response.statusCode() != 200) {
                return "" + response.statusCode();
            }
            JsonNode answer = Http.json(response);
            return answer.get("ok").asBoolean() ? "ok" : answer.get("error").asString();
        });
    }
}
