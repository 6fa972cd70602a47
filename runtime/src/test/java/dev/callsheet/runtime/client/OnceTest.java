package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.socket.TransportKind;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that may change data reaches the server once, even if the server takes it and drops the connection. */
@ParameterizedClass(name = "{0}")
@EnumSource(TransportKind.class)
class OnceTest {
    private static final Api API =
            Api.builder("once").baseUrl("http://127.0.0.1/").ok("ok").build();

    @Parameter
    private TransportKind transports;

    @ParameterizedTest(name = "{0}, connection kept from before: {1}")
    @CsvSource({
        "GET, false",
        "GET, true",
        "HEAD, false",
        "HEAD, true",
        "DELETE, false",
        "DELETE, true",
        "POST, false",
        "POST, true",
        "PUT, true",
        "PATCH, true"
    })
    void sendsWriteOnceWhenConnectionDrops(String verb, boolean kept) throws Exception {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint(verb).write().build();
        try (RawServer server = new RawServer((number, socket, out) -> {
            boolean first = kept && number == 1;
            if (first) {
                RawServer.write(out, RawServer.OK);
            }
            return first;
        })) {
            ApiClient client = client(server);
            if (kept) {
                client.call("first", Map.of()).execute();
            }
            Call<Json, NoOwnErrors> call = client.call(
                    endpoint, AnyRequest.of(endpoint).set("text", "a").build());
            assertThatThrownBy(call::execute)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(TransportException.Reason.NETWORK));
            assertThat(server.heads()).hasSize(kept ? 2 : 1);
        }
    }

    @Test
    void sendsStreamedUploadOnceWhenConnectionDrops() throws Exception {
        Endpoint<Json, NoOwnErrors> endpoint = endpoint("POST").build();
        try (RawServer server = new RawServer((number, socket, out) -> false)) {
            Upload file = Upload.of("a.txt", 1, () -> new ByteArrayInputStream(new byte[] {'a'}));
            Call<Json, NoOwnErrors> call = client(server)
                    .call(endpoint, AnyRequest.of(endpoint).set("file", file).build());
            assertThatThrownBy(call::execute).isInstanceOf(TransportException.class);
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void sendsWriteOnceAfterServerError() throws Exception {
        try (TestServer server = new TestServer()) {
            server.always(TestServer.Answer.of(503, "text/html", "<h1>down</h1>"));
            ApiClient client = ApiClient.create(
                    API,
                    ClientOptions.builder()
                            .baseUrl(server.url())
                            .transport(transports.create())
                            .build());
            assertThatThrownBy(client.call("change", Map.of())::execute).isInstanceOf(ErrorResponseException.class);
            assertThat(server.received()).hasSize(1);
        }
    }

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint(String verb) {
        return Endpoint.builder(API, "change", JsonReader.JSON, NoOwnErrors.class)
                .verb(HttpVerb.valueOf(verb))
                .param(Param.optional("text"))
                .param(Param.optional("file"));
    }

    private ApiClient client(RawServer server) {
        return ApiClient.create(
                API,
                ClientOptions.builder()
                        .baseUrl(server.url())
                        .transport(transports.create())
                        .build());
    }
}
