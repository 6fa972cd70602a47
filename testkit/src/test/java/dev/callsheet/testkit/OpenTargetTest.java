package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Uploads, scripted paths and methods that the spec lacks. */
class OpenTargetTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void movesAddressForUploadsToThisServer() {
        String url = http.get("books.cover?isbn=1").get("upload").get("url").asString();

        assertThat(url).isEqualTo(api.url("/covers/1?key=k"));
        assertThat(send(url, "image/png", "bytes").body()).isEqualTo("OK");
        assertThat(api.assertCalled("/covers/1").request().body().text()).isEqualTo("bytes");
        api.assertNoProblems();
    }

    @Test
    void acceptsUploadToAddressInScriptedResponse() {
        api.when("books.cover").respond("{\"upload\": {\"url\": \"" + api.url("/mine") + "\"}}");

        String url = http.get("books.cover?isbn=1").get("upload").get("url").asString();

        assertThat(send(url, "application/json", "[\"a file\"]").statusCode()).isEqualTo(200);
        assertThat(api.requests("/mine").get(0).body().text()).isEqualTo("[\"a file\"]");
        api.assertNoProblems();
    }

    @Test
    void rejectsUploadToAddressThatNoResponseNamed() {
        assertThat(send(api.url("/covers/1"), "image/png", "bytes").body()).contains("unknown_method");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(api::assertNoProblems);
    }

    @Test
    void keepsScriptedAddressOfAnotherServer() {
        api.when("books.cover").respond("{\"upload\": {\"url\": \"https://files.example.com/1\"}}");

        assertThat(http.get("books.cover?isbn=1").get("upload").get("url").asString())
                .isEqualTo("https://files.example.com/1");
    }

    @Test
    void requestToScriptedPathIsNotAProblem() {
        api.when("/hook").respondRaw(500, "text/plain", "no").times(1);

        assertThat(send(api.url("/hook"), "application/json", "{\"text\": \"Hi\"}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(send(api.url("/hook"), "application/json", "{\"text\": \"Hi\"}")
                        .statusCode())
                .isEqualTo(200);
        api.assertCalled("/hook").with("text", "Hi").times(2);
        api.assertNoProblems();

        api.reset();
        assertThat(send(api.url("/hook"), "text/plain", "").body()).contains("unknown_method");
    }

    @Test
    void scriptsMethodThatSpecLacks() {
        api.whenUnknown("books.burn")
                .respond("{\"ashes\": 1}")
                .fail("too_wet", "{\"rain\": true}")
                .times(1);

        assertThat(http.form("books.burn", "isbn=1").toString()).isEqualTo("{\"ashes\":1,\"ok\":true}");
        assertThat(http.form("books.burn", "isbn=2").toString())
                .isEqualTo("{\"rain\":true,\"ok\":false,\"error\":\"too_wet\"}");
        assertThat(http.get("books.burn?isbn=3").toString()).isEqualTo("{\"ok\":true}");
        api.when("books.burn").respond("{\"ashes\": 2}");
        assertThat(http.get("books.burn").get("ashes")).hasToString("2");
        api.assertCalled("books.burn").with("isbn", "1").times(1);
        assertThat(api.count("books.burn")).isEqualTo(4);
        api.assertNoProblems();
    }

    @Test
    void forgetsMethodThatSpecLacksWithReset() {
        api.whenUnknown("books.burn").respond("{}");
        api.reset();

        assertThat(http.get("books.burn").get("error").asString()).isEqualTo("unknown_method");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("machine.start"))
                .withMessage("The API library has no method machine.start. If only its spec lacks it, start with "
                        + "whenUnknown(\"machine.start\").");
    }

    @Test
    void rejectsMethodOfSpecAndPathsAsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.whenUnknown("books.get"))
                .withMessage("The spec has the method books.get. Use when(\"books.get\").");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.whenUnknown("/hook"))
                .withMessageStartingWith("/hook is a path. Use when(\"/hook\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.whenUnknown("books.burn").play(200))
                .withMessageStartingWith("books.burn is not in the spec, which declares no responses.");
    }

    @Test
    void acceptsPostForEveryMethodIfApiDoes() {
        assertThat(http.form("books.get", "isbn=9780000000000").get("ok").asBoolean())
                .isTrue();
        api.assertCalled("books.get").with("isbn", "9780000000000").times(1);
        api.assertNoProblems();
        assertThat(http.get("books.add").get("error").asString()).isEqualTo("unknown_method");

        try (FakeApi strict = FakeApi.of(Specs.PLAIN)) {
            assertThat(new Http(strict).post("things/1", Http.FORM, "").statusCode())
                    .isEqualTo(405);
        }
    }

    private HttpResponse<String> send(String url, String contentType, String body) {
        return http.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }
}
