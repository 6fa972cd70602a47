package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An API that says in the body how long to wait. */
class RetryAfterInBodyTest {
    private static final Api API = Api.builder("shop")
            .baseUrl("http://x.invalid/")
            .retryAfter("parameters.retry_after")
            .build();
    private static final Endpoint<Json, NoOwnErrors> ENDPOINT = Endpoint.builder(
                    API, "get.it", JsonReader.JSON, NoOwnErrors.class)
            .read()
            .build();

    private final FakeTime time = new FakeTime();

    @RegisterExtension
    private final TestServer server = new TestServer();

    private Call<Json, NoOwnErrors> call(RetryPolicy retry) {
        ClientOptions options =
                ClientOptions.builder().baseUrl(server.url()).retry(retry).build();
        return ApiClient.create(API, options, time)
                .call(ENDPOINT, AnyRequest.of(ENDPOINT).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 1 | {\"parameters\":{\"retry_after\":7}} | 7",
                "429 | 9 | {\"parameters\":{\"retry_after\":7}} | 9",
                "503 | 1 | {\"a\":[1],\"parameters\":{\"b\":{},\"retry_after\":\"2.5\"}} | 3",
                "429 | 4 | {\"parameters\":{\"retry_after\":{\"x\":7}}} | 4",
                "429 | 4 | {\"parameters\":[7]} | 4",
                "429 | 4 | {\"retry_after\":7} | 4",
                "429 | 4 | {\"parameters\":{\"retry_after\":-7}} | 4",
                "429 | 4 | slow down | 4"
            })
    void waitsAsLongAsHeaderOrBodyAsks(int status, String header, String body, int seconds) {
        server.then(TestServer.Answer.of(status, "application/json", body, "Retry-After", header))
                .then("{}");

        call(RetryPolicy.standard()).execute();

        assertThat(time.slept).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void reportsWaitInBodyAndKeepsBody() {
        server.then(TestServer.Answer.of(429, "application/json", "{\"parameters\":{\"retry_after\":7}}"));

        RateLimitedException failure = catchThrowableOfType(
                RateLimitedException.class, () -> call(RetryPolicy.none()).execute());

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(Objects.requireNonNull(failure.response()).info().body())
                .isEqualTo(Json.of("{\"parameters\":{\"retry_after\":7}}"));
    }
}
