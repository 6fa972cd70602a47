package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.ApiRequest;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.endpoint.Wire;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.json.VariantValue;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.sample.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters travel, and what the whole request then is, byte for byte. */
class RequestPlacesTest {
    private static final Api JSON = Api.builder("json")
            .baseUrl("https://x.invalid/")
            .encoding(Api.Encoding.JSON)
            .build();
    private static final Api FORM =
            Api.builder("form").baseUrl("https://x.invalid/").build();

    @RegisterExtension
    private final TestServer server = new TestServer();

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint(Api api) {
        return Endpoint.builder(api, "do.it", JsonReader.JSON, NoOwnErrors.class);
    }

    private TestServer.Received send(Endpoint<Json, NoOwnErrors> endpoint, ApiRequest request, String... headers) {
        ClientOptions.Builder options = ClientOptions.builder().baseUrl(server.url());
        for (int i = 0; i < headers.length; i += 2) {
            options.header(headers[i], headers[i + 1]);
        }
        ApiClient.create(endpoint.api(), options.build())
                .call(endpoint, request)
                .execute();
        return server.only();
    }

    @Test
    void sendsEachParameterWhereItBelongs() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.PATCH)
                .path("pets/{id}")
                .param(Param.required("id"))
                .param(Param.required("new_id").as("id"))
                .param(Param.required("dry").in(Location.QUERY))
                .param(Param.required("match").in(Location.HEADER).as("If-Match"))
                .param(Param.required("tags").in(Location.HEADER).as("X-Tags"))
                .param(Param.required("theme").in(Location.COOKIE))
                .param(Param.required("seen").in(Location.COOKIE))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, "a/b", "c", true, "\"v1\"", List.of("x", "y"), "a;b%c,é", 7)
                        .build(),
                "Cookie",
                "own=1");

        assertThat(got.verb()).isEqualTo("PATCH");
        assertThat(got.uri().toString()).isEqualTo("/api/pets/a%2Fb?dry=true");
        assertThat(got.header("If-Match")).isEqualTo("\"v1\"");
        assertThat(got.header("X-Tags")).isEqualTo("x,y");
        assertThat(got.header("Cookie")).isEqualTo("own=1; theme=a%3Bb%25c%2C%C3%A9; seen=7");
        assertThat(got.text()).isEqualTo("{\"id\":\"c\"}");
    }

    @Test
    void callsTheBaseUrlItself() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.OPTIONS)
                .path("/")
                .param(Param.required("q"))
                .build();

        TestServer.Received got = send(endpoint, AnyRequest.of(endpoint, "x").build());

        assertThat(got.verb()).isEqualTo("OPTIONS");
        assertThat(got.uri().toString()).isEqualTo("/api/?q=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "OPTIONS"})
    void anyVerbCanHaveBody(String verb) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.valueOf(verb))
                .param(Param.required("ids").in(Location.BODY))
                .param(Param.required("q"))
                .build();

        TestServer.Received got =
                send(endpoint, AnyRequest.of(endpoint, List.of(1, 2), "x").build());

        assertThat(got.verb()).isEqualTo(verb);
        assertThat(got.uri().toString()).isEqualTo("/api/do.it?q=x");
        assertThat(got.text()).isEqualTo("{\"ids\":[1,2]}");
    }

    @Test
    void getWithBodyThatMayChangeDataIsNotSentTwice() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.GET)
                .write()
                .param(Param.required("a").in(Location.BODY))
                .build();

        assertThat(send(endpoint, AnyRequest.of(endpoint, "x").build()).text()).isEqualTo("{\"a\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource({"JSON, {}, application/json; charset=utf-8", "FORM, '', application/x-www-form-urlencoded"})
    void declaredBodyWithoutValuesIsEmpty(Api.Encoding encoding, String body, String type) {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(JSON).encoding(encoding).param(Param.optional("a")).build();

        TestServer.Received got = send(endpoint, AnyRequest.of(endpoint).build());

        assertThat(got.text()).isEqualTo(body);
        assertThat(got.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void sendsNothingIfNoBodyIsDeclared() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(JSON).param(Param.optional("q").in(Location.QUERY)).build();

        TestServer.Received got = send(endpoint, AnyRequest.of(endpoint).build());

        assertThat(got.verb()).isEqualTo("POST");
        assertThat(got.text()).isEmpty();
        assertThat(got.header("Content-Type")).isNull();
    }

    @Test
    void emptyListsAndMapsAreSentEmptyInJson() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .param(Param.optional("list").wire(Wire.COMMA))
                .param(Param.optional("map"))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint)
                        .set("list", List.of())
                        .set("map", Map.of())
                        .build());

        assertThat(got.text()).isEqualTo("{\"list\":[],\"map\":{}}");
    }

    @ParameterizedTest
    @CsvSource({
        "COMMA, l=, l=a%2Cb",
        "JSON, l=%5B%5D, l=%5B%22a%22%2C%22b%22%5D",
        "REPEAT, , l=a&l=b",
        "PIPE, l=, l=a%7Cb",
        "SPACE, l=, l=a%20b",
        "BRACKETS, , l%5B%5D=a&l%5B%5D=b"
    })
    void listInQueryHasItsWire(Wire wire, String empty, String two) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.GET)
                .param(Param.required("l").wire(wire))
                .build();

        assertThat(send(endpoint, AnyRequest.of(endpoint, List.of("a", "b")).build())
                        .uri()
                        .getRawQuery())
                .isEqualTo(two);
        try (TestServer other = new TestServer()) {
            ApiClient.create(JSON, ClientOptions.builder().baseUrl(other.url()).build())
                    .call(endpoint, AnyRequest.of(endpoint, List.of()).build())
                    .execute();
            assertThat(other.only().uri().getRawQuery()).isEqualTo(empty);
        }
    }

    @Test
    void variantsOfUnionsAreSentAsWhatTheyHold() {
        record Variant(Object value) implements VariantValue {}
        List<Variant> words = List.of(new Variant("x"), new Variant(2));
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.required("items").wire(Wire.BRACKETS))
                .param(Param.required("joined").wire(Wire.PIPE))
                .param(Param.required("meta").wire(Wire.SPREAD))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, words, words, new TreeMap<>(Map.of("a", words, "b", new Variant(true))))
                        .build());

        assertThat(got.text()).isEqualTo("items%5B%5D=x&items%5B%5D=2&joined=x%7C2&a=x%2C2&b=true");
    }

    @Test
    void bracketsReachIntoModelsListsAndMaps() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.required("items").wire(Wire.BRACKETS))
                .param(Param.required("meta").wire(Wire.BRACKETS))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(
                                endpoint,
                                List.of(new Profile("a@b", 3, List.of("x", "y"), null)),
                                Map.of("k=", Map.of("deep", List.of(Map.of("n", 1.5)))))
                        .build());

        assertThat(got.text())
                .isEqualTo("items%5B0%5D%5Bemail%5D=a%40b&items%5B0%5D%5Bage%5D=3"
                        + "&items%5B0%5D%5Bnames%5D%5B%5D=x&items%5B0%5D%5Bnames%5D%5B%5D=y"
                        + "&meta%5Bk%3D%5D%5Bdeep%5D%5B0%5D%5Bn%5D=1.5");
    }

    @Test
    void bracketsHoldValuesThatAreSentAsText() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.required("days").wire(Wire.BRACKETS))
                .param(Param.required("meta").wire(Wire.BRACKETS))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(
                                endpoint,
                                List.of(LocalDate.of(2026, 3, 1)),
                                Map.of("id", UUID.fromString("5f0c7f2e-8a57-4d6c-9a9c-0a2f8b1f4f11")))
                        .build());

        assertThat(got.text()).isEqualTo("days%5B%5D=2026-03-01&meta%5Bid%5D=5f0c7f2e-8a57-4d6c-9a9c-0a2f8b1f4f11");
    }

    @Test
    void spreadPutsFieldsSideBySide() {
        Api api = Api.builder("x")
                .baseUrl("https://x.invalid/")
                .lists(Wire.REPEAT)
                .objects(Wire.BRACKETS)
                .build();
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(api)
                .verb(HttpVerb.GET)
                .param(Param.required("filter").wire(Wire.SPREAD))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, Json.of("{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":{\"d\":true}}"))
                        .build());

        assertThat(got.uri().getRawQuery()).isEqualTo("a=1&b=x&b=y&c%5Bd%5D=true");
    }

    @Test
    void refusesSeparatorOnlyWhereElementsAreJoined() {
        Endpoint<Json, NoOwnErrors> query = endpoint(JSON)
                .verb(HttpVerb.GET)
                .param(Param.optional("l").wire(Wire.PIPE))
                .build();
        Endpoint<Json, NoOwnErrors> body =
                endpoint(JSON).param(Param.optional("l").wire(Wire.COMMA)).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyRequest.of(query).set("l", List.of("a|b")))
                .withMessage("do.it: l has an element with a `|`, which the server would read as two elements.");
        assertThat(send(body, AnyRequest.of(body).set("l", List.of("a,b")).build())
                        .text())
                .isEqualTo("{\"l\":[\"a,b\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "\0", "é"})
    void refusesHeaderValueThatHeadersCannotHold(String value) {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .param(Param.optional("h").in(Location.HEADER).secret())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyRequest.of(endpoint).set("h", value))
                .withMessage("do.it: h contains a line break, control or non-ASCII character.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnyRequest.of(endpoint).set("h", List.of("ok", value)));
    }

    @Test
    void pathMayKeepSlashesButNeverLeadsUp() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.GET)
                .path("repos/{path+}/raw")
                .param(Param.required("path"))
                .build();

        assertThat(send(endpoint, AnyRequest.of(endpoint, "src/a b?/c%2f").build())
                        .uri()
                        .toString())
                .isEqualTo("/api/repos/src/a%20b%3F/c%252f/raw");
        for (String bad : List.of("", "..", "a/../b", "./a", "a/.")) {
            assertThatIllegalArgumentException().isThrownBy(() -> AnyRequest.of(endpoint, bad));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"true | \"a\\\"b\" | application/merge-patch+json", "false | a\"b | text/csv; charset=iso-8859-1"})
    void wholeBodyIsJsonOrText(boolean json, String body, String type) {
        Param param = Param.required("body").in(Location.WHOLE_BODY);
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .contentType(type)
                .param(json ? param : param.text())
                .build();

        TestServer.Received got = send(endpoint, AnyRequest.of(endpoint, "a\"b").build());

        assertThat(got.text()).isEqualTo(body);
        assertThat(got.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void textBodyHasTheCharsetOfItsType() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .contentType("text/plain; charset=ISO-8859-1")
                .param(Param.required("body").in(Location.WHOLE_BODY).text())
                .build();

        assertThat(send(endpoint, AnyRequest.of(endpoint, "é").build()).body()).containsExactly(0xe9);
    }

    @Test
    void wholeBodyCanBeListMapModelOrNothing() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.PUT)
                .param(Param.optional("body").in(Location.WHOLE_BODY))
                .build();
        ApiClient client = ApiClient.create(
                JSON, ClientOptions.builder().baseUrl(server.url()).build());
        for (Object value : List.of(
                List.of("a,b"), Map.of("k", 1), new Profile("a@b", null, List.of(), null), 5, Json.of("null"))) {
            client.call(endpoint, AnyRequest.of(endpoint).set("body", value).build())
                    .execute();
        }
        client.call(endpoint, AnyRequest.of(endpoint).build()).execute();

        assertThat(server.received().stream().map(TestServer.Received::text))
                .containsExactly("[\"a,b\"]", "{\"k\":1}", "{\"email\":\"a@b\",\"names\":[]}", "5", "null", "");
        assertThat(server.received().get(5).header("Content-Type")).isNull();
    }

    @Test
    void wholeBodyAsFormHasFieldsSideBySide() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(FORM)
                .param(Param.required("body").in(Location.WHOLE_BODY).wire(Wire.SPREAD))
                .build();

        assertThat(send(
                                endpoint,
                                AnyRequest.of(endpoint, new Profile("a@b", 3, List.of("x", "y"), null))
                                        .build())
                        .text())
                .isEqualTo("email=a%40b&age=3&names=x%2Cy");
    }

    @Test
    void fileIsStreamedAsWholeBody() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .verb(HttpVerb.PUT)
                .param(Param.required("body").in(Location.WHOLE_BODY))
                .build();

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(
                                endpoint,
                                Upload.of("a.png", new byte[] {0, -1, 7}).contentType("image/png"))
                        .build());

        assertThat(got.body()).containsExactly(0, -1, 7);
        assertThat(got.header("Content-Type")).isEqualTo("image/png");
        assertThat(got.header("Content-Length")).isEqualTo("3");
    }

    @Test
    void multipartHasSeveralFilesAndJsonParts() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .encoding(Api.Encoding.MULTIPART)
                .param(Param.required("payload"))
                .param(Param.required("note").contentType("text/markdown"))
                .param(Param.required("files"))
                .param(Param.required("named").contentType("image/gif"))
                .build();
        Upload file = Upload.of("a\"\r\n.txt", "x".getBytes(StandardCharsets.UTF_8));

        TestServer.Received got = send(
                endpoint,
                AnyRequest.of(endpoint, Map.of("k", 1), "hi", List.of(file, file), Map.of("one", file))
                        .build());

        String type = got.header("Content-Type");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        String part = boundary + "\r\nContent-Disposition: form-data; name=";
        String name = "; filename=\"a%22%0D%0A.txt\"\r\nContent-Type: ";
        assertThat(got.text())
                .isEqualTo(part + "\"payload\"\r\nContent-Type: application/json\r\n\r\n{\"k\":1}\r\n"
                        + part + "\"note\"\r\nContent-Type: text/markdown\r\n\r\nhi\r\n"
                        + part + "\"files\"" + name + "application/octet-stream\r\n\r\nx\r\n"
                        + part + "\"files\"" + name + "application/octet-stream\r\n\r\nx\r\n"
                        + part + "\"one\"" + name + "image/gif\r\n\r\nx\r\n"
                        + boundary + "--\r\n");
    }

    @Test
    void multipartWithoutItsOptionalFileIsStillMultipart() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .encoding(Api.Encoding.MULTIPART)
                .param(Param.optional("file"))
                .param(Param.required("note"))
                .build();

        TestServer.Received got =
                send(endpoint, AnyRequest.of(endpoint).set("note", "a").build());

        assertThat(got.header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(got.text()).contains("name=\"note\"\r\n\r\na\r\n");
    }

    @Test
    void idempotencyKeyIsTheSameOnEachRetry() {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(JSON)
                .repeatable()
                .param(Param.optional("Idempotency-Key").in(Location.HEADER).idempotencyKey())
                .build();
        server.then(TestServer.Answer.of(503, "text/html", "")).then(TestServer.Answer.of(500, "text/html", ""));
        ApiClient client = ApiClient.create(
                JSON,
                ClientOptions.builder()
                        .baseUrl(server.url())
                        .retry(RetryPolicy.standard())
                        .build(),
                new FakeTime());

        client.call(endpoint, AnyRequest.of(endpoint).build()).execute();
        client.call(
                        endpoint,
                        AnyRequest.of(endpoint).set("Idempotency-Key", "mine").build())
                .execute();

        List<String> keys = server.received().stream()
                .map(request -> request.header("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(4);
        assertThat(keys.get(0)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(keys.subList(0, 3)).containsOnly(keys.get(0));
        assertThat(keys.get(3)).isEqualTo("mine");
    }

    @Test
    void methodChoosesWhatItAccepts() {
        Endpoint<Json, NoOwnErrors> endpoint =
                endpoint(JSON).accept("application/vnd.x+json").build();

        assertThat(send(endpoint, AnyRequest.of(endpoint).build()).header("Accept"))
                .isEqualTo("application/vnd.x+json");
    }
}
