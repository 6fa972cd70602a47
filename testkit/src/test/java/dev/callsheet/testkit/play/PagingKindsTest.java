package dev.callsheet.testkit.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.Http;
import dev.callsheet.testkit.Specs;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that lead from page to page otherwise than by cursors, cut from their examples. */
class PagingKindsTest {
    private final FakeApi api = FakeApi.of(Specs.LISTS);
    private final Http http = new Http(api);

    @AfterEach
    void close() {
        api.close();
    }

    private String get(String pathAndQuery) {
        return send(pathAndQuery).body();
    }

    private HttpResponse<String> send(String pathAndQuery) {
        return http.send(http.withoutToken(pathAndQuery).GET());
    }

    /** Returns an address on the server, below its base URL. */
    private String below(String address) {
        assertThat(address).startsWith(api.baseUrl());
        return address.substring(api.baseUrl().length());
    }

    @Test
    void numbersPages() {
        assertThat(get("pages?size=2")).isEqualTo("{\"pets\":[{\"id\":1},{\"id\":2}],\"pages\":2}");
        assertThat(get("pages?size=2&page=2")).isEqualTo("{\"pets\":[{\"id\":3}],\"pages\":2}");
        assertThat(get("pages?size=2&page=3")).isEqualTo("{\"pets\":[],\"pages\":2}");
    }

    @Test
    void skipsItems() {
        assertThat(get("skipped?size=2&skip=1")).isEqualTo("{\"pets\":[{\"id\":2},{\"id\":3}],\"meta\":{\"total\":3}}");
    }

    @Test
    void givesNextAddressOnItsOwnOrigin() {
        String next = Http.json(send("following?size=2")).at("links", "next").asString();
        assertThat(next).contains("/following?size=2&testkit_cursor=");
        assertThat(get(below(next))).isEqualTo("{\"pets\":[{\"id\":3}],\"links\":{\"next\":null}}");
        api.assertNoProblems();
    }

    @Test
    void givesLinkHeader() {
        HttpResponse<String> first = send("linked?size=2");
        assertThat(first.body()).isEqualTo("[{\"id\":1},{\"id\":2}]");
        String link = first.headers().firstValue("Link").orElseThrow();
        assertThat(link).endsWith(">; rel=\"next\"");
        HttpResponse<String> last = send(below(link.substring(1, link.indexOf('>'))));
        assertThat(last.body()).isEqualTo("[{\"id\":3}]");
        assertThat(last.headers().firstValue("Link")).isEmpty();
        api.assertNoProblems();
    }

    @Test
    void continuesAfterItem() {
        assertThat(get("after?size=2")).isEqualTo("{\"pets\":[{\"id\":1},{\"id\":2}],\"more\":true}");
        assertThat(get("after?size=2&after=2")).isEqualTo("{\"pets\":[{\"id\":3}],\"more\":false}");
    }

    private String query(String page) {
        return http.send(http.withoutToken("query")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"page\":" + page + "}")))
                .body();
    }

    @Test
    void readsCursorAndLimitInBody() {
        String first = query("{\"size\":2}");
        assertThat(first)
                .startsWith("{\"pets\":[{\"id\":1},{\"id\":2}],\"next\":\"")
                .endsWith("\"more\":true}");
        String next = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(query("{\"size\":2,\"cursor\":\"" + next + "\"}"))
                .isEqualTo("{\"pets\":[{\"id\":3}],\"next\":\"\",\"more\":false}");
        api.assertNoProblems();
        assertThat(query("{\"cursor\":\"other\"}")).contains("is not a cursor that this method returned");
    }

    @Test
    void cutsGivenData() {
        api.data("pets.linked", 5, i -> "{\"id\":" + i + "}");
        assertThat(get("linked?size=1")).isEqualTo("[{\"id\":0}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages?page=0", "skipped?skip=-1", "after?after=7", "linked?testkit_cursor=x"})
    void rejectsWrongStart(String request) {
        assertThat(send(request).statusCode()).isEqualTo(400);
    }
}
