package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.CallException;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.HttpVerb;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is retried and how often, as counted by the server. */
@Timeout(30)
class RetrySafetyTest {
    private static final Api API = Api.builder("repeat")
            .baseUrl("http://127.0.0.1/")
            .ok("ok")
            .error("error")
            .build();
    private static final Endpoint<Json, NoOwnErrors> READ = endpoint().read().build();
    private static final Endpoint<Json, NoOwnErrors> WRITE = endpoint().write().build();
    private static final RetryPolicy LET_WRITES = RetryPolicy.standard().withRetriedWrites();

    private final FakeTime time = new FakeTime();

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint() {
        return Endpoint.builder(API, "things.do", JsonReader.JSON, NoOwnErrors.class);
    }

    private Call<Json, NoOwnErrors> call(String url, Endpoint<Json, NoOwnErrors> endpoint, RetryPolicy policy) {
        ClientOptions options =
                ClientOptions.builder().baseUrl(url).retry(policy).build();
        return ApiClient.create(API, options, time)
                .call(endpoint, AnyRequest.of(endpoint).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void retriesReadsAfter5xxWhateverTheVerb(int status) throws Exception {
        try (TestServer server = new TestServer()) {
            server.then(TestServer.Answer.of(status, "text/html", "<h1>down</h1>"))
                    .then(TestServer.Answer.of(status, "application/json", "{\"ok\":false,\"error\":\"fatal_error\"}"));
            call(server.url(), READ, RetryPolicy.standard()).execute();
            assertThat(server.received())
                    .hasSize(3)
                    .allMatch(request -> request.verb().equals("POST"));
            assertThat(time.slept).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        }
    }

    @Test
    void waitsForRetryAfterOf5xx() throws Exception {
        try (TestServer server = new TestServer()) {
            server.then(TestServer.Answer.of(503, "text/plain", "", "Retry-After", "4"));
            call(server.url(), READ, RetryPolicy.standard()).execute();
            assertThat(time.slept).containsExactly(Duration.ofSeconds(4));
        }
    }

    @Test
    void failsReadWithLast5xxAfterAllRetries() throws Exception {
        try (TestServer server = new TestServer()) {
            server.always(TestServer.Answer.of(502, "text/html", "<h1>down</h1>"));
            assertThatThrownBy(call(server.url(), READ, RetryPolicy.standard())::execute)
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            fault -> assertThat(fault.status()).isEqualTo(502));
            assertThat(server.received()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, false, 1", "502, false, 1", "503, false, 1", "500, true, 1", "502, true, 4", "504, true, 4"})
    void retriesWritesAfterGatewayErrorOnlyIfAllowed(int status, boolean let, int times) throws Exception {
        try (TestServer server = new TestServer()) {
            server.always(TestServer.Answer.of(status, "text/html", "<h1>down</h1>"));
            assertThatThrownBy(call(server.url(), WRITE, let ? LET_WRITES : RetryPolicy.standard())::execute)
                    .isInstanceOf(ErrorResponseException.class);
            assertThat(server.received()).hasSize(times);
        }
    }

    @ParameterizedTest
    @CsvSource({"internal_error, 200", "fatal_error, 200", "internal_error, 500", "fatal_error, 500"})
    void neverRetriesWritesAfterErrorCode(String code, int status) throws Exception {
        try (TestServer server = new TestServer()) {
            server.always(
                    TestServer.Answer.of(status, "application/json", "{\"ok\":false,\"error\":\"" + code + "\"}"));
            assertThatThrownBy(call(server.url(), WRITE, LET_WRITES)::execute)
                    .isInstanceOf(ErrorResponseException.class)
                    .hasMessageContaining(code);
            assertThat(server.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"read, false, 4", "write, false, 1", "write, true, 4", "read, none, 1", "write, none, 1"})
    void retriesDroppedConnectionsOfReadsAndAllowedWrites(String effect, String let, int times) throws Exception {
        RetryPolicy policy = switch (let) {
            case "none" -> RetryPolicy.none();
            case "true" -> LET_WRITES;
            default -> RetryPolicy.standard();
        };
        try (RawServer server = new RawServer((number, socket, out) -> false)) {
            Call<Json, NoOwnErrors> call = call(server.url(), effect.equals("read") ? READ : WRITE, policy);
            assertThatThrownBy(call::execute)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            fault -> assertThat(fault.reason()).isEqualTo(Reason.NETWORK));
            assertThat(server.heads()).hasSize(times);
            assertThat(time.slept).hasSize(times - 1);
        }
    }

    /** The JDK's client resends a GET by itself, but no write, as OnceTest shows. */
    @Test
    void sendsDroppedGetAtMostTwicePerAttempt() throws Exception {
        try (RawServer server = new RawServer((number, socket, out) -> false)) {
            Endpoint<Json, NoOwnErrors> get = endpoint().verb(HttpVerb.GET).build();
            assertThatThrownBy(call(server.url(), get, RetryPolicy.standard())::execute)
                    .isInstanceOf(TransportException.class);
            assertThat(server.heads()).hasSizeBetween(4, 8);
        }
    }

    @Test
    void retriesReadWhenConnectionDropsInBody() throws Exception {
        try (RawServer server = new RawServer((number, socket, out) -> {
            RawServer.write(out, number == 1 ? RawServer.OK.substring(0, RawServer.OK.length() - 3) : RawServer.OK);
            return false;
        })) {
            assertThat(call(server.url(), READ, RetryPolicy.standard()).execute())
                    .hasToString("{\"ok\":true}");
            assertThat(server.heads()).hasSize(2);
        }
    }

    @Test
    void failsImmediatelyWhenWaitExceedsTimeoutOrMaxWait() throws Exception {
        try (TestServer server = new TestServer()) {
            server.always(TestServer.Answer.of(503, "text/plain", "", "Retry-After", "30"));
            RetryPolicy twenty = RetryPolicy.standard().withMaxWait(Duration.ofSeconds(20));
            assertThatThrownBy(call(server.url(), READ, twenty)::execute).isInstanceOf(ErrorResponseException.class);
            assertThat(server.received()).hasSize(1);
            assertThat(time.slept).isEmpty();
        }
    }

    /** Uses the real clock: the wait would be an hour. */
    @Test
    void interruptionWakesWaitingCall() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (TestServer server = new TestServer()) {
            CountDownLatch waiting = new CountDownLatch(1);
            server.always(TestServer.Answer.of(429, "text/plain", "", "Retry-After", "3600"));
            Call<Json, NoOwnErrors> call = ApiClient.create(
                            API, patient(server, waiting).build())
                    .call(WRITE, AnyRequest.of(WRITE).build());
            Future<Reason> reason = one.submit(() -> {
                try {
                    call.execute();
                } catch (CallException stopped) {
                    return Thread.interrupted() ? ((TransportException) stopped).reason() : null;
                }
                return null;
            });
            waiting.await();
            one.shutdownNow();
            assertThat(reason.get()).isEqualTo(Reason.INTERRUPTED);
            assertThat(server.received()).hasSize(1);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void cancellingWakesWaitingCall() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (TestServer server = new TestServer()) {
            CountDownLatch waiting = new CountDownLatch(1);
            server.always(TestServer.Answer.of(503, "text/plain", "", "Retry-After", "3600"));
            ClientOptions options = patient(server, waiting).executor(one).build();
            var future = ApiClient.create(API, options)
                    .call(READ, AnyRequest.of(READ).build())
                    .executeAsync();
            waiting.await();
            future.cancel(true);
            // The only thread is free again: it does not wait for an hour.
            assertThat(one.submit(() -> "next").get()).isEqualTo("next");
            assertThat(server.received()).hasSize(1);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void sendsNothingOnInterruptedThread() throws Exception {
        try (TestServer server = new TestServer()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(call(server.url(), READ, RetryPolicy.standard())::execute)
                    .isInstanceOf(TransportException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(server.received()).isEmpty();
        }
    }

    private static ClientOptions.Builder patient(TestServer server, CountDownLatch waiting) {
        return ClientOptions.builder()
                .baseUrl(server.url())
                .timeout(Duration.ofDays(1))
                .retry(RetryPolicy.standard().withMaxWait(Duration.ofDays(1)))
                .listener(new dev.callsheet.runtime.options.CallListener() {
                    @Override
                    public void retrying(Retry retry) {
                        waiting.countDown();
                    }
                });
    }
}
