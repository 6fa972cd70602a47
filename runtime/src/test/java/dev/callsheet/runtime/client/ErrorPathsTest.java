package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorCode;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.HttpStatusCode;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.UnknownErrorCode;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where failed responses hold their code, and what their bodies are. */
class ErrorPathsTest {
    private static final Api API = Api.builder("shop")
            .baseUrl("http://x.invalid/")
            .error("error.code", "error", "errors[1].code", "[0].code")
            .failure("default", JsonReader.map(JsonReader.JSON))
            .failure("404", JsonReader.STRING)
            .build();

    private static final Endpoint<Json, Own> ENDPOINT = Endpoint.builder(API, "get.it", JsonReader.JSON, Own.class)
            .failure("4XX", JsonReader.list(JsonReader.INTEGER))
            .build();

    @RegisterExtension
    private final TestServer server = new TestServer();

    enum Own implements ErrorCode {
        GONE("410"),
        BAD("50035");

        private final String code;

        Own(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String summary() {
            return "Own.";
        }
    }

    private <E extends CallException> E failure(Class<E> type, int status, String body, String... headers) {
        server.then(TestServer.Answer.of(status, "application/json", body, headers));
        ClientOptions options = ClientOptions.builder()
                .baseUrl(server.url())
                .retry(RetryPolicy.none())
                .build();
        return catchThrowableOfType(
                type,
                ApiClient.create(API, options)
                        .call(ENDPOINT, AnyRequest.of(ENDPOINT).build())::execute);
    }

    private ErrorResponseException failure(int status, String body) {
        return failure(ErrorResponseException.class, status, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"error":{"code":"a"},"errors":[{"code":"x"},{"code":"b"}]}     | a
            {"error":"c","errors":[{"code":"x"},{"code":"b"}]}              | c
            {"error":null,"errors":[{"code":"x"},{"code":"b"}]}             | b
            {"error":{"code":""},"errors":[{"code":"x"},{"code":"b"}]}      | b
            {"error":{"code":20404}}                                        | 20404
            [{"code":"d"},{"code":"e"}]                                     | d
            """)
    void takesFirstCodeThatIsThere(String body, String code) {
        ErrorResponseException failure = failure(400, body);

        assertThat(failure.error()).isEqualTo(new UnknownErrorCode(code));
        assertThat(failure.is(new UnknownErrorCode(code))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"error":{},"errors":[{"code":"x"}]}
            {"errors":{"code":"x"}}
            []
            [[]]
            7
            """)
    void takesStatusIfNoPathLeadsToCode(String body) {
        assertThat(failure(400, body).error()).isEqualTo(new HttpStatusCode(400));
    }

    @Test
    void knowsDeclaredIntegersAndStatuses() {
        assertThat(failure(400, "{\"error\":{\"code\":50035}}").error()).isEqualTo(Own.BAD);
        assertThat(failure(410, "").error()).isEqualTo(Own.GONE);
        assertThat(failure(410, "").isOwn()).isTrue();
    }

    @Test
    void typesBodyByStatusThenClassThenDefault() {
        ErrorResponseException exact = failure(404, "\"no such thing\"");
        ErrorResponseException ofClass = failure(409, "[1,2]");
        ErrorResponseException other = failure(501, "{\"a\":1}");

        assertThat(exact.details(String.class)).isEqualTo("no such thing");
        assertThat((Object) exact.details(Map.class)).isNull();
        assertThat((Object) ofClass.details(List.class)).isEqualTo(List.of(1, 2));
        assertThat((Object) other.details(Map.class)).isEqualTo(Map.of("a", Json.of("1")));
        assertThat(failure(404, "<html>").details(String.class)).isNull();
    }

    @Test
    void ignoresErrorFieldOfSuccess() {
        server.then("{\"error\":{\"code\":\"a\"}}");

        Json value = ApiClient.create(
                        API, ClientOptions.builder().baseUrl(server.url()).build())
                .call(ENDPOINT, AnyRequest.of(ENDPOINT).build())
                .execute();

        assertThat(value).isEqualTo(Json.of("{\"error\":{\"code\":\"a\"}}"));
    }

    @Test
    void keepsResponseOfRateLimit() {
        RateLimitedException failure =
                failure(RateLimitedException.class, 429, "{\"error\":\"quota\"}", "Retry-After", "7");

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(failure.is(new UnknownErrorCode("quota"))).isTrue();
        assertThat(failure.response()).isNotNull();
        assertThat(failure.response().info().body()).isEqualTo(Json.of("{\"error\":\"quota\"}"));
        assertThat(new Outcome.Failed<Json, NoOwnErrors>(failure).response()).isSameAs(failure.response());
    }
}
