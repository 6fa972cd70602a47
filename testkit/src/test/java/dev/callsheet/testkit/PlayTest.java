package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The responses of a server without scripts. */
class PlayTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void respondsWithExampleDigitByDigit() {
        HttpResponse<String> response = http.send(http.request("books.get?isbn=9780000000000"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(response.body())
                .isEqualTo("{\"ok\":true,\"book\":{\"isbn\":\"9780000000000\",\"title\":\"Nought\","
                        + "\"weight\":1503435956.000247}}");
    }

    @Test
    void respondsWithFlagAloneIfSpecHasNoExample() {
        assertThat(http.form("books.add", "book={\"isbn\":\"1\"}").toString()).isEqualTo("{\"ok\":true}");
    }

    @Test
    void respondsWithBytesIfMethodReturnsFile() {
        HttpResponse<String> response = http.send(http.request("books.scan?isbn=1"));

        assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(response.body()).isEqualTo("The file that books.scan returns.\n");
    }

    @Test
    void keepsPathOfRealBaseUrl() {
        assertThat(api.baseUrl()).matches("http://127\\.0\\.0\\.1:\\d+/v1/");
    }

    @Test
    void routesByTemplateAndDecodesPlaceholders() {
        ResponseJson response = Http.json(
                http.send(http.request("people/J%C3%BCrgen%2FA+B/loans/7").DELETE()));

        assertThat(response.toString()).isEqualTo("{\"ok\":true}");
        RecordedRequest request = api.assertCalled("loans.end").request();
        assertThat(request.param("person")).isEqualTo("Jürgen/A+B");
        assertThat(request.param("loan")).isEqualTo("7");
        assertThat(request.path()).isEqualTo("/v1/people/J%C3%BCrgen%2FA+B/loans/7");
    }

    @Test
    void requiresNoTokenIfMethodNeedsNone() {
        assertThat(Http.json(http.send(http.withoutToken("hours.get"))).toString())
                .isEqualTo("{\"ok\":true,\"open\":\"9 to 5\"}");
    }

    @Test
    void acceptsAnyTokenUntilRestricted() {
        assertThat(http.get("books.list").get("ok").asBoolean()).isTrue();

        api.acceptTokens("right", "right-too");

        assertThat(http.get("books.list").get("error").asString()).isEqualTo("invalid_auth");
        assertThat(Http.json(http.send(http.withoutToken("books.list").header("Authorization", "bearer right-too")))
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void warnsAboutUnknownParametersAndResponds() {
        ResponseJson response = http.get("books.get?isbn=9780000000000&colour=red");

        assertThat(response.get("ok").asBoolean()).isTrue();
        assertThat(response.at("meta", "messages").toString()).isEqualTo("[\"[WARN] unknown parameter: colour\"]");
    }

    @Test
    void readsParametersFromBodyOfGet() {
        HttpResponse<String> response = http.send(http.request("books.get")
                .header("Content-Type", Http.FORM)
                .method("GET", BodyPublishers.ofString("isbn=9780000000000")));

        assertThat(Http.json(response).get("ok").asBoolean()).isTrue();
    }

    @Test
    void respondsByHttpStatusIfApiHasNoEnvelope() {
        try (FakeApi plain = FakeApi.of(Specs.PLAIN)) {
            Http toPlain = new Http(plain);
            HttpResponse<String> good = toPlain.post(
                    "things", "application/json", "{\"name\":\"a\",\"count\":1,\"tags\":[\"x\"],\"heavy\":false}");

            assertThat(good.statusCode()).isEqualTo(200);
            assertThat(good.body()).isEqualTo("{}");
            assertThat(plain.requests("things.add").get(0).params())
                    .hasToString("{name=[a], count=[1], tags=[x], heavy=[false]}");

            HttpResponse<String> bad = toPlain.post("things", "application/json", "{\"count\":\"1\"}");
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(bad.body())
                    .isEqualTo("[ERROR] missing required parameter: name\n[ERROR] count must be an integer\n");

            HttpResponse<String> anonymous = toPlain.send(toPlain.withoutToken("things/1"));
            assertThat(anonymous.statusCode()).isEqualTo(401);
            assertThat(anonymous.headers().firstValue("WWW-Authenticate")).contains("Bearer");

            assertThat(toPlain.send(toPlain.request("nothing")).statusCode()).isEqualTo(404);
            assertThat(toPlain.send(toPlain.request("things")).statusCode()).isEqualTo(405);

            plain.when("things.get").fail("thing_not_found");
            HttpResponse<String> failed = toPlain.send(toPlain.request("things/1"));
            assertThat(failed.statusCode()).isEqualTo(400);
            assertThat(failed.body()).isEqualTo("{\"code\":\"thing_not_found\"}");
        }
    }
}
