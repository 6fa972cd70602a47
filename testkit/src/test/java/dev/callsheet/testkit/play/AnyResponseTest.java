package dev.callsheet.testkit.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.Http;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Responses that are no objects, of an API that tells success by the HTTP status. */
class AnyResponseTest {
    private static final String SPEC = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth: none
            protocol: {encoding: json}
            methods:
              list: {summary: Lists., verb: GET, response: list<string>}
              none: {summary: Lists., verb: GET, response: list<string>}
              count: {summary: Counts., verb: GET, response: integer}
              notice: {summary: Tells., verb: GET, response: text}
            """;

    private final FakeApi api = FakeApi.of(load());
    private final Http http = new Http(api);

    private static ApiModel load() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("api.yaml", utf8(SPEC));
        files.put("examples/list.json", utf8("[\"a\", \"b\"]"));
        files.put("examples/count.json", utf8("2"));
        files.put("examples/notice.json", utf8("\"Closed.\""));
        return Objects.requireNonNull(SpecLoader.load(SpecSource.ofFiles(files)).model());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void servesListsAndScalars() {
        assertThat(http.get("list").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(http.get("none").toString()).isEqualTo("[]");
        assertThat(http.get("count").toString()).isEqualTo("2");
    }

    @Test
    void servesTextAsItIs() {
        HttpResponse<String> response = http.send(http.request("notice").GET());

        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
        assertThat(response.body()).isEqualTo("Closed.");
    }

    @Test
    void failsWithStatusAndBody() {
        api.when("list").fail(409, "{\"code\": 7}").header("X-Try", "2");

        HttpResponse<String> response = http.send(http.request("list").GET());

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).isEqualTo("{\"code\":7}");
        assertThat(response.headers().firstValue("X-Try")).contains("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> api.when("list").fail(200, "{}"))
                .withMessage("The status of a failure is from 300 to 599, not 200.");
    }

    @Test
    void respondsWithScriptedList() {
        api.when("list").respond("[]");

        assertThat(http.get("list").toString()).isEqualTo("[]");
    }
}
