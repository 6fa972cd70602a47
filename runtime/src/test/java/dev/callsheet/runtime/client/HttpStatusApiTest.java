package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.sample.Profile;
import dev.callsheet.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** APIs that respond differently from most: success by HTTP status alone, nested paths, files. */
class HttpStatusApiTest {
    private static final Api SHOP = Api.builder("shop")
            .baseUrl("https://x.invalid/")
            .encoding(Api.Encoding.JSON)
            .error("error.code")
            .errorDetails("error.field", "hints")
            .messages("error.messages")
            .build();

    @RegisterExtension
    private final TestServer server = new TestServer();

    private <R> R call(Endpoint<R, NoOwnErrors> endpoint) {
        ClientOptions options =
                ClientOptions.builder().baseUrl(server.url()).token("t").build();
        return ApiClient.create(endpoint.api(), options)
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
    }

    private static <R> Endpoint<R, NoOwnErrors> endpoint(Api api, JsonReader<R> reader) {
        return Endpoint.builder(api, "get.it", reader, NoOwnErrors.class).build();
    }

    @Test
    void takesSuccessFromStatus() {
        server.then(TestServer.Answer.of(201, "application/json", "{\"email\":\"a\"}"));
        assertThat(call(endpoint(SHOP, Profile.READER)).email()).isEqualTo("a");
    }

    @Test
    void readsEmptyBodyAsEmptyObject() {
        server.then(TestServer.Answer.of(204, null, ""));
        assertThat(call(endpoint(SHOP, Profile.READER))).isEqualTo(new Profile(null, null, List.of(), null));
    }

    @Test
    void readsListAsResponse() {
        server.then("[{\"email\":\"a\"},7]");
        assertThat(call(endpoint(SHOP, JsonReader.list(Profile.READER)))).hasSize(1);
    }

    @Test
    void readsErrorFromNestedPaths() {
        server.then(TestServer.Answer.of(
                422,
                "application/json",
                "{\"hints\":[1 ,2],\"error\":{\"code\":\"bad\",\"field\":\"na\\\"me\",\"messages\":\"one\"}}"));
        assertThatThrownBy(() -> call(endpoint(SHOP, Profile.READER)))
                .isInstanceOfSatisfying(ErrorResponseException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("bad");
                    assertThat(failure.details())
                            .containsOnly(
                                    java.util.Map.entry("error.field", "na\"me"),
                                    java.util.Map.entry("hints", "[1 ,2]"));
                    assertThat(failure.messages()).containsExactly("one");
                    assertThat(failure.info().status()).isEqualTo(422);
                });
    }

    @Test
    void takesErrorStatusAsCode() {
        server.then(TestServer.Answer.of(404, "application/json", "{\"secret\":1}"));
        assertThatThrownBy(() -> call(endpoint(SHOP, Profile.READER)))
                .isInstanceOfSatisfying(ErrorResponseException.class, failure -> {
                    assertThat(failure.status()).isEqualTo(404);
                    assertThat(failure.error()).isEqualTo(new HttpStatusCode(404));
                    assertThat(failure.text()).isEqualTo("{\"secret\":1}");
                    assertThat(failure).hasMessageNotContaining("secret");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+x", "none-such", ""})
    void readsFailureWithUnknownCharsetAsUtf8(String charset) {
        server.then(TestServer.Answer.of(404, "text/plain; charset=" + charset, "caf\u00e9"));
        assertThatThrownBy(() -> call(endpoint(SHOP, Profile.READER)))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.text()).isEqualTo("caf\u00e9"));
    }

    /** A response that takes a part of the envelope for itself. */
    private record Greedy(Boolean ok, Json metadata) {
        static final JsonReader<Greedy> READER = JsonReader.object(Greedy::read, "ok", "response_metadata");

        private static Greedy read(JsonInput in) {
            Boolean ok = null;
            Json metadata = null;
            int field;
            while ((field = in.nextField()) != JsonInput.END) {
                switch (field) {
                    case 0 -> ok = in.bool();
                    default -> metadata = in.json();
                }
            }
            return new Greedy(ok, metadata);
        }
    }

    @Test
    void sharesFieldsBetweenReaderAndEnvelope() {
        Endpoint<Greedy, NoOwnErrors> endpoint = endpoint(Sample.API, Greedy.READER);
        server.then("{\"ok\":true,\"response_metadata\":{\"messages\":[\"m\"]}}")
                .then("{\"ok\":false,\"error\":\"e\"}");
        var call = ApiClient.create(Sample.API, server.options().build())
                .call(endpoint, AnyRequest.of(endpoint).build());
        var ok = call.response();
        assertThat(ok.value()).isEqualTo(new Greedy(true, Json.of("{\"messages\":[\"m\"]}")));
        assertThat(ok.info().messages()).containsExactly("m");
        assertThatThrownBy(call::execute).isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void streamsFile(@TempDir Path folder) throws Exception {
        Endpoint<Download, NoOwnErrors> endpoint =
                Endpoint.download(Sample.API, "file.get", NoOwnErrors.class).build();
        byte[] zipped = {31, -117, 0, 1, 2, 3};
        server.then(new TestServer.Answer(200, "application/gzip", zipped));
        try (Download download = call(endpoint)) {
            assertThat(download.contentType()).isEqualTo("application/gzip");
            assertThat(download.saveTo(folder.resolve("a.gz"))).isEqualTo(6);
        }
        assertThat(Files.readAllBytes(folder.resolve("a.gz"))).isEqualTo(zipped);
        assertThat(server.only().header("Accept-Encoding")).isNull();
    }

    @Test
    void tellsErrorFromJsonFile() throws Exception {
        Endpoint<Download, NoOwnErrors> endpoint =
                Endpoint.download(Sample.API, "file.get", NoOwnErrors.class).build();
        server.then("{\"ok\":false,\"error\":\"file_not_found\"}")
                .then("[{\"ok\":false}]")
                .then(TestServer.Answer.of(404, "text/html", "<p>gone"));
        assertThatThrownBy(() -> call(endpoint))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.code()).isEqualTo("file_not_found"));
        try (Download download = call(endpoint)) {
            assertThat(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("[{\"ok\":false}]");
        }
        assertThatThrownBy(() -> call(endpoint)).isInstanceOf(ErrorResponseException.class);
    }
}
