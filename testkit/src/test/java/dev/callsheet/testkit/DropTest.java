package dev.callsheet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.testkit.exchange.DropPoint;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that break, seen from the socket. */
class DropTest {
    private final FakeApi api = FakeApi.of(Specs.LIBRARY);

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void sendsNothingAfterReadingRequest() throws IOException {
        api.when("books.find").drop();

        assertThat(Http.raw(api, post("title=a", 7))).isEmpty();
        api.assertCalled("books.find").with("title", "a").times(1);
    }

    @Test
    void breaksConnectionBeforeReadingBody() throws IOException {
        api.when("books.find").drop(DropPoint.BEFORE_BODY).times(1);

        assertThat(Http.raw(api, post("", 1_000_000))).isEmpty();
        assertThat(api.requests("books.find").get(0).body().size()).isZero();

        assertThat(new Http(api).form("books.find", "title=a").get("ok").asBoolean())
                .isTrue();
    }

    @Test
    void sendsHalfOfResponseBody() throws IOException {
        api.when("books.find").respond("{}").times(1).drop(DropPoint.DURING_RESPONSE);
        assertThat(Http.raw(api, post("title=a", 7, "Connection: close\r\n"))).endsWith("\r\n\r\n{\"ok\":true}");

        String broken = Http.raw(api, post("title=a", 7));

        assertThat(broken)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Content-length: 11\r\n")
                .endsWith("\r\n\r\n{\"ok\"");
    }

    @Test
    void clientSeesBrokenConnection() {
        api.when("books.find").drop();
        Http http = new Http(api);

        assertThatThrownBy(() -> http.form("books.find", "title=a")).isInstanceOf(Http.BrokenException.class);
    }

    private static String post(String body, int length, String... headers) {
        return "POST /v1/books.find HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n"
                + String.join("", headers)
                + "Content-Type: " + Http.FORM + "\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }
}
