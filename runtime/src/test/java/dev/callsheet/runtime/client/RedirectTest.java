package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.sample.Sample;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads that are redirected, and calls at addresses that responses name. */
class RedirectTest {
    private static final Endpoint<Download, NoOwnErrors> FILE = Endpoint.download(
                    Sample.API, "file.get", NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .build();
    private static final Endpoint<Json, NoOwnErrors> JOB = Endpoint.builder(
                    Sample.API, "job.get", JsonReader.JSON, NoOwnErrors.class)
            .verb(HttpVerb.GET)
            .build();

    @RegisterExtension
    private final TestServer api = new TestServer();

    @RegisterExtension
    private final TestServer storage = new TestServer();

    private Call<Download, NoOwnErrors> call() {
        return ApiClient.create(
                        Sample.API, api.options().header("X-Key", "user-secret").build())
                .call(FILE, AnyRequest.of(FILE).build());
    }

    private static TestServer.Answer redirect(int status, String location) {
        return TestServer.Answer.of(status, null, "", "Location", location);
    }

    private static String content(Call<Download, NoOwnErrors> call) throws IOException {
        try (Download download = call.execute()) {
            return new String(download.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsWithoutCredentialsToAnotherOrigin(int status) throws IOException {
        api.then(redirect(status, storage.url() + "f?signature=s"));
        storage.then(TestServer.Answer.of(200, "image/png", "pixels"));

        assertThat(content(call())).isEqualTo("pixels");
        TestServer.Received received = storage.only();
        assertThat(received.verb()).isEqualTo("GET");
        assertThat(received.uri()).hasToString("/api/f?signature=s");
        assertThat(received.header("Authorization")).isNull();
        assertThat(received.header("X-Key")).isNull();
        assertThat(received.header("User-Agent")).isNotNull();
        assertThat(received.headers().toString()).doesNotContain(TestServer.TOKEN, "user-secret");
    }

    @Test
    void asksAnotherOriginForTheSameMediaTypes() throws IOException {
        Endpoint<Download, NoOwnErrors> image = Endpoint.download(Sample.API, "image.get", NoOwnErrors.class)
                .verb(HttpVerb.GET)
                .accept("image/png")
                .build();
        api.then(redirect(302, storage.url() + "f"));
        storage.then(TestServer.Answer.of(200, "image/png", "pixels"));

        assertThat(content(ApiClient.create(Sample.API, api.options().build())
                        .call(image, AnyRequest.of(image).build())))
                .isEqualTo("pixels");
        assertThat(storage.only().header("Accept")).isEqualTo("image/png");
    }

    @Test
    void keepsCredentialsWithinOriginOnly() throws IOException {
        api.then(redirect(302, "/elsewhere")).then(redirect(302, storage.url()));
        storage.then(redirect(302, api.url() + "again"));
        api.then(TestServer.Answer.of(200, "text/plain", "x"));

        assertThat(content(call())).isEqualTo("x");
        assertThat(api.received())
                .extracting(received -> received.uri().toString())
                .containsExactly("/api/file.get", "/elsewhere", "/api/again");
        assertThat(api.received())
                .extracting(received -> received.header("Authorization") != null)
                .containsExactly(true, true, false);
    }

    @Test
    void endsAfterFiveRedirectsWithoutShowingSignature() {
        api.always(redirect(302, "/loop?signature=s3cret"));

        ErrorResponseException failure = catchThrowableOfType(ErrorResponseException.class, call()::execute);

        assertThat(failure.error()).isEqualTo(new HttpStatusCode(302));
        assertThat(failure).hasMessageContaining("/loop").hasMessageNotContaining("s3cret");
        assertThat(api.received()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/x", "http://me:pw@127.0.0.1/x", "http://", "javascript:alert(1)", "::"})
    void failsWithRedirectToInvalidAddress(String location) {
        api.then(redirect(302, location));

        ErrorResponseException failure = catchThrowableOfType(ErrorResponseException.class, call()::execute);

        assertThat(failure.status()).isEqualTo(302);
        assertThat(api.received()).hasSize(1);
    }

    @Test
    void followsNoRedirectOfJson() {
        api.then(redirect(302, storage.url()));
        Call<Json, NoOwnErrors> call = ApiClient.create(
                        Sample.API, api.options().build())
                .call(JOB, AnyRequest.of(JOB).build());

        assertThat(catchThrowableOfType(ErrorResponseException.class, call::execute)
                        .status())
                .isEqualTo(302);
        assertThat(storage.received()).isEmpty();
    }

    @Test
    void callsAtAddressOfResponse() {
        Call<Json, NoOwnErrors> call = ApiClient.create(
                        Sample.API, api.options().build())
                .call(JOB, AnyRequest.of(JOB).build());

        call.at(URI.create("/jobs/7?wait=1"))
                .with(CallOptions.builder().build())
                .execute();
        call.at(URI.create(api.url() + "jobs/8")).execute();

        assertThat(api.received())
                .extracting(received -> received.uri().toString())
                .containsExactly("/jobs/7?wait=1", "/api/jobs/8");
        assertThat(api.received()).allMatch(received -> received.header("Authorization") != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1/x", "http://other.example/x", "//other.example/x", "http://me@127.0.0.1/"})
    void refusesAddressOfAnotherOrigin(String address) {
        Call<Json, NoOwnErrors> call = ApiClient.create(
                        Sample.API, api.options().build())
                .call(JOB, AnyRequest.of(JOB).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.at(URI.create(address)))
                .withMessageNotContaining("other");
        assertThat(api.received()).isEmpty();
    }
}
