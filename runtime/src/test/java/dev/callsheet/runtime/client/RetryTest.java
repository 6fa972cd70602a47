package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.sample.Sample;
import dev.callsheet.sample.UsersInfoError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waits for rate limits, on a simulated clock, and what a listener is told of them. */
class RetryTest {
    private static final String USER = "{\"ok\":true,\"user\":{\"id\":\"U1\"}}";

    private final FakeTime time = new FakeTime();

    @RegisterExtension
    private final TestServer server = new TestServer();

    private Sample sample(ClientOptions.Builder options) {
        return Sample.over(ApiClient.create(Sample.API, options.build(), time));
    }

    private static TestServer.Answer limited(String... headers) {
        return TestServer.Answer.of(429, "text/plain", "slow down", headers);
    }

    @Test
    void waitsAsLongAsServerAsks() {
        server.then(limited("Retry-After", "7"))
                .then(limited("retry-after", " 2 "))
                .then(USER);
        assertThat(sample(server.options()).users().info("U1").execute().user()).isNotNull();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
        assertThat(server.received()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 2",
        "0.001, 1",
        "2.000, 2",
        "7., 7",
        "029.997, 30",
        "'7, 8', 8",
        "'8, 7', 8",
        "'soon, 3', 3",
        "'Thu, 01 Jan 1970 00:00:05 GMT', 5",
        "'Thu, 1 Jan 1970 00:00:05 GMT', 5",
        "'Thursday, 01-Jan-70 00:00:05 GMT', 5",
        "'Thu Jan  1 00:00:05 1970', 5",
        "'Thu, 01 Jan 1970 00:00:05 GMT, 9', 9",
        "'3, Thu, 01 Jan 1970 00:00:05 GMT', 5"
    })
    void readsEveryFormOfRetryAfterAndNeverRetriesEarlier(String header, long seconds) {
        server.then(limited("Retry-After", header)).then(USER);
        sample(server.options()).users().info("U1").execute();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void waitsForLongestOfSeveralRetryAfterHeaders() {
        server.then(limited("Retry-After", "2", "Retry-After", "soon", "Retry-After", "3.5", "Retry-After", "1"))
                .then(USER);
        sample(server.options()).users().info("U1").execute();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void waitsUntilDateOfServer() {
        server.then(limited("Retry-After", "Thu, 01 Jan 1970 00:00:05 GMT")).then(USER);
        sample(server.options()).users().info("U1").execute();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "-1",
        "-1.5",
        "0",
        "000",
        "0.0",
        "soon",
        "''",
        "5s",
        "+5",
        "1.5.5",
        "1e3",
        "0x5",
        "\u0665",
        "','",
        "'-7, 0'",
        "'Wed, 31 Dec 1969 23:59:59 GMT'"
    })
    void backsOffWhenHeaderIsInvalid(String header) {
        server.then(limited("Retry-After", header)).then(limited()).then(USER);
        sample(server.options()).users().info("U1").execute();
        assertThat(time.slept).containsExactly(Duration.ofMillis(750), Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @CsvSource({
        "86400, P1D",
        "86399.5, P1D",
        "'Fri, 31 Dec 9999 23:59:59 GMT', P365D",
        "999999999, P365D",
        "99999999999999999999999, P365D"
    })
    void failsImmediatelyForHugeWait(String header, Duration told) {
        server.always(limited("Retry-After", header));
        assertThatThrownBy(sample(server.options()).users().info("U1")::execute)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(told));
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"text/plain, slow down", "text/html, <html><h1>429</h1></html>", "application/json, '{\"ok\":'", ","})
    void dependsOnStatusWhateverTheBody(String type, String body) {
        server.then(TestServer.Answer.of(429, type, body == null ? "" : body, "Retry-After", "3"))
                .then(USER);
        assertThat(sample(server.options()).users().info("U1").execute().user()).isNotNull();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void failsImmediatelyWhenWaitExceedsTimeout() {
        server.always(limited("Retry-After", "30"));
        var call =
                sample(server.options().timeout(Duration.ofSeconds(20))).users().info("U1");
        assertThatThrownBy(call::execute)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30)))
                .hasMessage("users.info is rate limited; retry it after 30000 ms.");
        assertThat(time.slept).isEmpty();
    }

    @Test
    void limitsAllWaitsOfCallTogether() {
        server.always(limited("Retry-After", "20"));
        assertThatThrownBy(sample(server.options()).users().info("U1")::execute)
                .isInstanceOf(RateLimitedException.class);
        assertThat(time.slept).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    @Test
    void givesUpAfterLastRetry() {
        server.always(limited("Retry-After", "1"));
        assertThatThrownBy(sample(server.options()).users().info("U1")::execute)
                .isInstanceOf(RateLimitedException.class);
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void failsWithoutWaitingWhenRetriesAreOff() {
        server.always(limited("Retry-After", "1"));
        var call = sample(server.options())
                .users()
                .info("U1")
                .with(CallOptions.builder().retry(RetryPolicy.none()).build());
        assertThatThrownBy(call::execute).isInstanceOf(RateLimitedException.class);
        assertThat(server.received()).hasSize(1);
        assertThatThrownBy(call::raw).as("not asked again so soon").isInstanceOf(RateLimitedException.class);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void holdsBackOnlyTheLimitedMethod() {
        server.then(limited("Retry-After", "900")).then("{\"ok\":true,\"members\":[]}");
        Sample sample = sample(server.options());
        assertThatThrownBy(sample.users().info("U1")::execute).isInstanceOf(RateLimitedException.class);
        sample.users().list().execute();
        assertThat(time.slept).isEmpty();
    }

    @Test
    void asksForTokenBeforeEachAttempt() {
        server.then(limited("Retry-After", "1")).then(USER);
        List<String> tokens = new ArrayList<>(List.of("one", "two"));
        sample(server.options().token(() -> tokens.remove(0)))
                .users()
                .info("U1")
                .execute();
        assertThat(server.received())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer one", "Bearer two");
    }

    @Test
    void tellsListenerEachStep() {
        List<Object> events = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void started(String method) {
                events.add(method);
            }

            @Override
            public void retrying(Retry retry) {
                events.add(retry);
            }

            @Override
            public void finished(Finish finish) {
                events.add(finish);
            }
        };
        server.then(limited("Retry-After", "2")).then("{\"ok\":false,\"error\":\"user_not_found\"}");
        assertThat(sample(server.options().listener(listener))
                        .users()
                        .info("U1")
                        .outcome())
                .isInstanceOf(Outcome.Failed.class);
        assertThat(events).hasSize(3);
        assertThat(events.get(0)).isEqualTo("users.info");
        assertThat(events.get(1)).isEqualTo(new CallListener.Retry("users.info", 1, 429, Duration.ofSeconds(2)));
        CallListener.Finish finish = (CallListener.Finish) events.get(2);
        assertThat(finish)
                .usingRecursiveComparison()
                .ignoringFields("failure")
                .isEqualTo(new CallListener.Finish(
                        "users.info",
                        2,
                        200,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        null));
        assertThat(finish.failure()).hasMessageContaining(UsersInfoError.USER_NOT_FOUND.code());
    }

    @Test
    void logsExceptionOfListenerWithoutAffectingCall() {
        RuntimeException fault = new IllegalStateException("listener");
        CallListener broken = new CallListener() {
            @Override
            public void finished(Finish finish) {
                throw fault;
            }
        };
        List<Throwable> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(CallListener.class.getName());
        Filter before = logger.getFilter();
        logger.setFilter(entry -> !logged.add(entry.getThrown()));
        server.then(USER);
        try {
            assertThat(sample(server.options().listener(broken))
                            .users()
                            .info("U1")
                            .execute())
                    .isNotNull();
        } finally {
            logger.setFilter(before);
        }
        assertThat(logged).containsExactly(fault);
    }

    @Test
    void interruptionEndsWaitAndStaysSet() {
        Time stopped = new Time() {
            @Override
            public long nanos() {
                return 0;
            }

            @Override
            public long epochMillis() {
                return 0;
            }

            @Override
            public void sleep(Duration delay) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public double random() {
                return 0;
            }
        };
        server.always(limited("Retry-After", "1"));
        ApiClient client = ApiClient.create(Sample.API, server.options().build(), stopped);
        var call = Sample.over(client).users().info("U1");
        assertThatThrownBy(call::execute)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(TransportException.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
