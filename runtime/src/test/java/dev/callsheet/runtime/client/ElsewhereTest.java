package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.EmptyResponse;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Location;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to addresses that are not of the API, and are secrets. */
class ElsewhereTest {
    private static final Api API = Api.builder("any")
            .baseUrl("https://any.example.com/")
            .bearerAuth()
            .ok("ok")
            .error("error")
            .build();
    private static final Endpoint<EmptyResponse, Failure> POST = Endpoint.nothing(API, "hook", Failure.class)
            .noAuth()
            .encoding(Api.Encoding.JSON)
            .param(Param.required("message").in(Location.WHOLE_BODY))
            .build();
    private static final URI SECRET = URI.create("https://hooks.example.com/services/T1/s3cret-a");

    private final List<TransportRequest> sent = new ArrayList<>();

    /** Error codes of the test. */
    enum Failure implements ErrorCode {
        NO_SERVICE;

        @Override
        public String code() {
            return "no_service";
        }

        @Override
        public String summary() {
            return "The hook was removed.";
        }
    }

    private ApiClient client(Transport transport) {
        return ApiClient.create(
                API,
                ClientOptions.builder()
                        .token("xoxb-s3cret")
                        .header("X-Mine", "s3cret")
                        .retry(RetryPolicy.none())
                        .transport(request -> {
                            sent.add(request);
                            return transport.send(request);
                        })
                        .build());
    }

    private static Transport responding(int status, String type, String body) {
        return request -> TransportResponse.of(status, headers(type), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(String type) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Content-Type", List.of(type));
        return headers;
    }

    private static Call<EmptyResponse, Failure> call(ApiClient client, URI address) {
        return client.elsewhere(POST, AnyRequest.of(POST, Map.of("text", "Hi")).build(), address);
    }

    @Test
    void sendsRequestWithoutCredentialAndHeadersOfOptions() throws IOException {
        call(client(responding(200, "text/html", "ok")), SECRET)
                .with(CallOptions.builder()
                        .token("xoxb-s3cret")
                        .header("X-Other", "s3cret")
                        .build())
                .execute();

        TransportRequest request = sent.get(0);
        assertThat(request.uri()).isEqualTo(SECRET);
        assertThat(request.verb()).isEqualTo("POST");
        assertThat(request.headers().toString()).doesNotContain("s3cret", "Authorization");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"Hi\"}");
    }

    @Test
    void readsCodeFromPlainText() {
        ErrorResponseException known = failure(responding(404, "text/html", "no_service\n"));
        assertThat(known.error()).isEqualTo(Failure.NO_SERVICE);
        assertThat(known).hasMessage("hook failed with no_service: The hook was removed.");

        ErrorResponseException json =
                failure(responding(404, "application/json", "{\"ok\":false,\"error\":\"used_url\"}"));
        assertThat(json.error().code()).isEqualTo("used_url");

        ErrorResponseException other = failure(responding(403, "text/html", "<p>No</p>"));
        assertThat(other.error()).isEqualTo(new HttpStatusCode(403));

        ErrorResponseException unsuccessful =
                failure(responding(200, "application/json", "{\"ok\":false,\"error\":\"no_service\"}"));
        assertThat(unsuccessful.error()).isEqualTo(Failure.NO_SERVICE);
    }

    private ErrorResponseException failure(Transport transport) {
        return catchThrowableOfType(
                ErrorResponseException.class,
                () -> call(client(transport), SECRET).execute());
    }

    @Test
    void failuresHideAddress() {
        Transport broken = request -> {
            throw new IOException("cannot send to " + request.uri());
        };
        TransportException lost = catchThrowableOfType(
                TransportException.class, () -> call(client(broken), SECRET).execute());
        assertThat(lost).message().contains("hooks.example.com").doesNotContain("s3cret");
        assertThat(String.valueOf(lost.getCause())).doesNotContain("s3cret");

        ErrorResponseException quoted =
                failure(responding(500, "text/html", "No hook at /services/T1/s3cret-a, s3cret-a"));
        assertThat(quoted.getMessage()).doesNotContain("s3cret");
        assertThat(quoted.text()).doesNotContain("s3cret");
        assertThat(call(client(broken), SECRET)).hasToString("hook(message={text=Hi})");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/api/hooks/1/s3cret-a?wait=true",
                "https://hooks.example.com/api/hooks/1/s3cret-a/",
                "https://hooks.example.com/api/hooks/1/s3cret-a/json",
                "https://hooks.example.com/hook?key=s3cret-a&wait=true"
            })
    void failuresHidePartsOfAddress(String address) {
        Transport missing = responding(404, "text/plain", "Unknown hook s3cret-a");
        Transport moved = request -> {
            Map<String, List<String>> headers = headers("text/plain");
            headers.put("Location", List.of("https://hooks.example.com/new/1/s3cret-a/json"));
            return TransportResponse.of(301, headers, new byte[0]);
        };
        for (Transport transport : List.of(missing, moved)) {
            ApiClient client = client(transport);
            ErrorResponseException call = catchThrowableOfType(
                    ErrorResponseException.class,
                    () -> call(client, URI.create(address)).execute());
            ErrorResponseException upload = catchThrowableOfType(
                    ErrorResponseException.class,
                    () -> client.upload(
                            "upload",
                            URI.create(address),
                            Upload.of("a.txt", new byte[1]),
                            CallOptions.builder().build()));
            for (ErrorResponseException failure : List.of(call, upload)) {
                assertThat(failure).message().contains("***").doesNotContain("s3cret");
                assertThat(failure.text()).doesNotContain("s3cret");
            }
        }
    }

    @Test
    void rateLimitOfOneAddressDoesNotHoldUpAnother() {
        ApiClient client = client(request -> request.uri().equals(SECRET)
                ? responding(429, "text/plain", "slow down").send(request)
                : responding(200, "text/html", "ok").send(request));

        assertThatThrownBy(call(client, SECRET)::execute).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(call(client, SECRET)::execute).isInstanceOf(RateLimitedException.class);
        call(client, URI.create("https://hooks.example.com/services/T1/s3cret-b"))
                .execute();

        assertThat(sent).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/s3cret",
                "ftp://hooks.example.com/s3cret",
                "https://s3cret@hooks.example.com/",
                "/s3cret",
                "https:///s3cret"
            })
    void rejectsUnsafeAddressWithoutQuotingIt(String address) {
        ApiClient client = client(responding(200, "text/plain", "ok"));

        assertThatThrownBy(() -> call(client, URI.create(address)).execute())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cret");
        assertThat(sent).isEmpty();
    }

    @Test
    void rejectsMethodThatTakesCredential() {
        Endpoint<EmptyResponse, Failure> method =
                Endpoint.empty(API, "m", Failure.class).build();
        ApiClient client = client(responding(200, "text/plain", "ok"));

        assertThatThrownBy(() -> client.elsewhere(method, AnyRequest.of(method).build(), SECRET)
                        .execute())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("m takes a credential");
        assertThatThrownBy(() -> call(client, SECRET).at(SECRET).execute())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
