package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.Wire;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.ValueFormat;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.sample.Block;
import dev.callsheet.sample.Presence;
import dev.callsheet.sample.Profile;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are encoded for the server. */
class EncodingTest {
    /** Every character with a meaning in a URL, a form, a header or JSON. */
    private static final String HOSTILE = "a&b=c+d e%20f#g?h/i\"j\\k\r\nl\0m;n:@!$'()*,~_-.é€😀\u2028{x}";

    private static final Api FORM =
            Api.builder("form").baseUrl("https://x.invalid/").ok("ok").build();
    private static final Api JSON = Api.builder("json")
            .baseUrl("https://x.invalid/")
            .encoding(Api.Encoding.JSON)
            .ok("ok")
            .build();

    @RegisterExtension
    private final TestServer server = new TestServer();

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint(Api api) {
        return Endpoint.builder(api, "do.it", JsonReader.JSON, NoOwnErrors.class);
    }

    private TestServer.Received send(Endpoint<Json, NoOwnErrors> endpoint, ApiRequest request) {
        ClientOptions options = ClientOptions.builder().baseUrl(server.url()).build();
        ApiClient.create(endpoint.api(), options).call(endpoint, request).execute();
        return server.only();
    }

    private static Map<String, String> decode(String form) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            values.merge(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8),
                    (a, b) -> a + "|" + b);
        }
        return values;
    }

    @Test
    void formCarriesAnyTextWithoutCharset() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(FORM).param(Param.required("te xt")).build();
        TestServer.Received got =
                send(endpoint, AnyRequest.of(endpoint, HOSTILE).build());
        assertThat(got.verb()).isEqualTo("POST");
        assertThat(got.uri().toString()).isEqualTo("/api/do.it");
        assertThat(got.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(got.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
        assertThat(got.text()).matches("[A-Za-z0-9+%=._*-]+").startsWith("te+xt=a%26b%3Dc%2Bd+e%2520f%23g");
        assertThat(decode(got.text())).containsExactly(Map.entry("te xt", HOSTILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void queryCarriesAnyText(String verb) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.valueOf(verb))
                .param(Param.required("q"))
                .build();
        TestServer.Received got =
                send(endpoint, AnyRequest.of(endpoint, HOSTILE).build());
        assertThat(got.uri().getRawQuery()).matches("q=[A-Za-z0-9%._~-]+").contains("c%2Bd%20e");
        assertThat(decode(got.uri().getRawQuery())).containsExactly(Map.entry("q", HOSTILE));
        assertThat(got.body()).isEmpty();
        assertThat(got.header("Content-Type")).isNull();
    }

    @Test
    void jsonBodyCarriesAnyTextAndValue() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .param(Param.required("text"))
                .param(Param.optional("list").wire(Wire.COMMA))
                .param(Param.optional("at"))
                .param(Param.optional("atMillis").format(ValueFormat.MILLIS))
                .param(Param.optional("profile"))
                .param(Param.optional("raw"))
                .param(Param.optional("number"))
                .param(Param.optional("unset"))
                .build();
        Instant at = Instant.ofEpochSecond(1503435956, 247_000_000);
        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, HOSTILE + "\ud800")
                        .set("list", List.of(Presence.AUTO, "b"))
                        .set("at", at)
                        .set("atMillis", at)
                        .set("profile", new Profile("a@b", null, List.of(), at))
                        .set("raw", Json.of("{ \"a\" : 1.0 }"))
                        .set("number", 5.0)
                        .set("unset", "x")
                        .set("unset", null)
                        .extra("more", Map.of("k", true))
                        .build());
        assertThat(got.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(got.text())
                .endsWith(",\"list\":[\"auto\",\"b\"],\"at\":1503435956,\"atMillis\":1503435956247,"
                        + "\"profile\":{\"email\":\"a@b\",\"names\":[],\"born\":1503435956247},"
                        + "\"raw\":{ \"a\" : 1.0 },\"number\":5,\"more\":{\"k\":true}}");
        Map<?, ?> read = Json.of(got.text()).as(Map.class);
        assertThat(read.get("text")).isEqualTo(HOSTILE + "\ud800");
    }

    @Test
    void formCarriesListsAndObjectsAsSpecSays() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.optional("comma"))
                .param(Param.optional("json").wire(Wire.JSON))
                .param(Param.optional("repeat").wire(Wire.REPEAT))
                .param(Param.optional("blocks"))
                .param(Param.optional("profile"))
                .param(Param.optional("empty"))
                .param(Param.optional("times").format(ValueFormat.MILLIS))
                .param(Param.optional("number"))
                .param(Param.optional("flag"))
                .build();
        Block unknown = new Block.Unknown(Json.of("{\"type\":\"x\", \"y\":[ 1 ]}"));
        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint)
                        .set("comma", List.of("a", Presence.AWAY, 3))
                        .set("json", List.of("a,b", 1))
                        .set("repeat", List.of("a,b", "c"))
                        .set("blocks", List.of(new Block.Section("hi"), unknown))
                        .set("profile", new Profile(null, 3, List.of("n"), null))
                        .set("empty", List.of())
                        .set("times", List.of(Instant.ofEpochMilli(5), Instant.ofEpochMilli(6)))
                        .set("number", 0.00001)
                        .set("flag", false)
                        .build());
        assertThat(decode(got.text()))
                .containsExactly(
                        Map.entry("comma", "a,away,3"),
                        Map.entry("json", "[\"a,b\",1]"),
                        Map.entry("repeat", "a,b|c"),
                        Map.entry("blocks", "[{\"type\":\"section\",\"text\":\"hi\"},{\"type\":\"x\", \"y\":[ 1 ]}]"),
                        Map.entry("profile", "{\"age\":3,\"names\":[\"n\"]}"),
                        Map.entry("empty", ""),
                        Map.entry("times", "5,6"),
                        Map.entry("number", "0.00001"),
                        Map.entry("flag", "false"));
    }

    @Test
    void pathParameterIsOneSegmentWhateverItHolds() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .verb(HttpVerb.GET)
                .path("users/{user}/posts/{n}")
                .param(Param.required("user"))
                .param(Param.required("n"))
                .param(Param.optional("q"))
                .build();
        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, "a/../b?c#d %2F", 7).set("q", "x").build());
        assertThat(got.uri().toString()).isEqualTo("/api/users/a%2F..%2Fb%3Fc%23d%20%252F/posts/7?q=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void rejectsPathParameterThatLeadsElsewhere(String value) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .path("users/{user}")
                .param(Param.required("user"))
                .build();
        assertThatThrownBy(() -> AnyRequest.of(endpoint, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("do.it: user is part of the path and must not be");
        assertThatThrownBy(() -> AnyRequest.of(endpoint, "a").extra("user", value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fileMakesRequestMultipartWithFixedLength(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("p\"h.png"), new byte[] {0, 1, -1});
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .param(Param.required("image"))
                .param(Param.optional("na\"me\r\n"))
                .build();
        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, Upload.of(file).contentType("image/png"))
                        .set("na\"me\r\n", "vé\r\n--x")
                        .build());
        assertThat(got.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
        assertThat(got.header("Transfer-Encoding")).isNull();
        String type = got.header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=callsheet-");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        String body = new String(got.body(), StandardCharsets.ISO_8859_1);
        assertThat(body)
                .isEqualTo(boundary
                        + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"p%22h.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n\0\1\u00ff\r\n"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"na%22me%0D%0A\"\r\n\r\n"
                        + new String("vé\r\n--x".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + "\r\n" + boundary + "--\r\n");
    }

    @Test
    void sendsStreamOfUnknownLengthInChunks() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(FORM).param(Param.required("file")).build();
        byte[] content = new byte[100_000];
        Upload upload = Upload.of("a.bin", () -> new ByteArrayInputStream(content));
        TestServer.Received got = send(endpoint, AnyRequest.of(endpoint, upload).build());
        assertThat(got.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(got.body().length).isGreaterThan(content.length);
    }

    @Test
    void sendsFormWithoutFile() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.optional("image"))
                .param(Param.optional("text"))
                .build();
        TestServer.Received got =
                send(endpoint, AnyRequest.of(endpoint).set("text", "a").build());
        assertThat(got.text()).isEqualTo("text=a");
    }

    @Test
    void extraReplacesParameter() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(FORM).param(Param.required("limit").max(10)).build();
        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, 5).extra("limit", 99).extra("new", "x").build());
        assertThat(decode(got.text())).containsExactly(Map.entry("limit", "99"), Map.entry("new", "x"));
    }

    @Test
    void userHeadersReplaceThoseOfClient() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM).build();
        ClientOptions options = ClientOptions.builder()
                .baseUrl(server.url().substring(0, server.url().length() - 1))
                .header("x-a", "1")
                .userAgent("mine/1")
                .build();
        ApiClient.create(FORM, options)
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
        assertThat(server.only().uri().toString()).isEqualTo("/api/do.it");
        assertThat(server.only().header("X-A")).isEqualTo("1");
        assertThat(server.only().header("User-Agent")).isEqualTo("mine/1");
        assertThat(server.only().header("Accept")).isEqualTo("application/json");
        assertThat(server.only().header("Authorization")).isNull();
    }
}
