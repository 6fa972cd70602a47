package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.RateLimitedException;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.endpoint.Param;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RateLimits;
import dev.callsheet.runtime.options.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls wait for rate limits of the server and the client, and for how long. */
@Timeout(60)
class RateLimitTest {
    private static final Api API = Api.builder("limited")
            .baseUrl("http://127.0.0.1/")
            .bearerAuth()
            .ok("ok")
            .rateLimit("tier2", 20, 60)
            .rateLimit("tier4", 100, 60)
            .rateLimit("posting", 1, 1)
            .build();
    private static final Endpoint<Json, NoOwnErrors> HISTORY = endpoint("history", "tier2");
    private static final Endpoint<Json, NoOwnErrors> INFO = endpoint("info", "tier4");
    private static final Endpoint<Json, NoOwnErrors> POST = Endpoint.builder(
                    API, "post", JsonReader.JSON, NoOwnErrors.class)
            .param(Param.required("channel"))
            .rateLimit("posting")
            .rateLimitBy("channel")
            .build();
    private static final byte[] OK = "{\"ok\":true}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** A call that was sent: method, token, and seconds since the first. */
    private final Map<String, List<Double>> sent = Collections.synchronizedMap(new TreeMap<>());

    private static Endpoint<Json, NoOwnErrors> endpoint(String method, String tier) {
        return Endpoint.builder(API, method, JsonReader.JSON, NoOwnErrors.class)
                .read()
                .rateLimit(tier)
                .build();
    }

    private ClientOptions.Builder options(Time time, Transport answers) {
        long start = time.nanos();
        Transport noted = request -> {
            double seconds = (time.nanos() - start) / 1e9;
            sent.computeIfAbsent(who(request), key -> Collections.synchronizedList(new ArrayList<>()))
                    .add(seconds);
            return answers.send(request);
        };
        return ClientOptions.builder()
                .token("a")
                .transport(noted)
                .timeout(Duration.ofDays(1))
                .retry(RetryPolicy.standard().withMaxWait(Duration.ofDays(1)));
    }

    private static String who(TransportRequest request) {
        String path = request.uri().getPath();
        return path.substring(1) + " " + request.headers().get("Authorization").substring("Bearer ".length());
    }

    private static TransportResponse ok() {
        return TransportResponse.of(200, Map.of(), OK);
    }

    private static TransportResponse limited(String seconds) {
        return TransportResponse.of(429, Map.of("Retry-After", List.of(seconds)), new byte[0]);
    }

    private static Call<Json, NoOwnErrors> call(ApiClient client, Endpoint<Json, NoOwnErrors> endpoint, String token) {
        return client.call(endpoint, AnyRequest.of(endpoint).build())
                .with(CallOptions.builder().token(token).build());
    }

    @Test
    void holdsBackAllCallersOfLimitedMethodAndToken() {
        FakeTime time = new FakeTime();
        List<TransportResponse> answers = new ArrayList<>(List.of(limited("30")));
        ClientOptions options = options(time, request -> answers.isEmpty() ? ok() : answers.remove(0))
                .retry(RetryPolicy.standard().withMaxWait(Duration.ofSeconds(45)))
                .build();
        ApiClient client = ApiClient.create(API, options, time);
        CallOptions hasty = CallOptions.builder().retry(RetryPolicy.none()).build();
        assertThatThrownBy(call(client, HISTORY, "a").with(hasty)::execute).isInstanceOf(RateLimitedException.class);

        call(client, HISTORY, "b").execute();
        call(client, INFO, "a").execute();
        assertThat(time.slept).as("another token, another method").isEmpty();

        assertThatThrownBy(call(client, HISTORY, "a").with(hasty)::execute)
                .isInstanceOfSatisfying(RateLimitedException.class, limit -> {
                    assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(30));
                    assertThat(limit.method()).isEqualTo("history");
                });
        assertThat(sent.get("history a"))
                .as("no request while the server wants none")
                .hasSize(1);

        call(client, HISTORY, "a").execute();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(30));
        assertThat(sent.get("history a")).containsExactly(0.0, 30.0);
    }

    @Test
    void keepsSpecAndOwnLimitsForEachMethodAndToken() {
        FakeTime time = new FakeTime();
        RateLimits limits = RateLimits.fromSpec().with("info", 1, Duration.ofMinutes(1));
        ApiClient client = ApiClient.create(
                API, options(time, request -> ok()).rateLimits(limits).build(), time);
        for (int i = 0; i < 21; i++) {
            call(client, HISTORY, "a").execute();
        }
        assertThat(sent.get("history a")).endsWith(0.0, 60.0).hasSize(21);
        call(client, HISTORY, "b").execute();
        call(client, INFO, "a").execute();
        call(client, INFO, "a").execute();
        assertThat(sent.get("history b")).containsExactly(60.0);
        assertThat(sent.get("info a")).containsExactly(60.0, 120.0);
    }

    @Test
    void holdsBackNoCallByDefault() {
        FakeTime time = new FakeTime();
        ApiClient client = ApiClient.create(API, options(time, request -> ok()).build(), time);
        for (int i = 0; i < 100; i++) {
            call(client, HISTORY, "a").execute();
        }
        assertThat(time.slept).isEmpty();
    }

    @Test
    void failsImmediatelyWithoutTurnWhenWaitWouldBeTooLong() {
        FakeTime time = new FakeTime();
        RateLimits limits = RateLimits.none().with("history", 1, Duration.ofSeconds(40));
        ClientOptions options = options(time, request -> ok())
                .rateLimits(limits)
                .retry(RetryPolicy.standard())
                .build();
        ApiClient client = ApiClient.create(API, options, time);
        call(client, HISTORY, "a").execute();
        Call<Json, NoOwnErrors> hasty = call(client, HISTORY, "a")
                .with(CallOptions.builder().timeout(Duration.ofSeconds(10)).build());
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(hasty::execute)
                    .isInstanceOfSatisfying(
                            RateLimitedException.class,
                            limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
        }
        call(client, HISTORY, "a").execute();
        assertThat(sent.get("history a")).containsExactly(0.0, 40.0);
    }

    @Test
    void tellsListenerRateLimitWait() {
        FakeTime time = new FakeTime();
        List<CallListener.Finish> finishes = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void finished(Finish finish) {
                finishes.add(finish);
            }
        };
        List<TransportResponse> answers =
                new ArrayList<>(List.of(ok(), limited("50"), TransportResponse.of(502, Map.of(), OK)));
        ClientOptions options = options(time, request -> answers.isEmpty() ? ok() : answers.remove(0))
                .rateLimits(RateLimits.none().with("history", 1, Duration.ofSeconds(40)))
                .listener(listener)
                .build();
        ApiClient client = ApiClient.create(API, options, time);
        call(client, HISTORY, "a").execute();
        call(client, HISTORY, "a").execute();
        assertThat(finishes.get(1))
                .isEqualTo(new CallListener.Finish(
                        "history",
                        3,
                        200,
                        Duration.ofSeconds(130),
                        Duration.ofSeconds(130),
                        Duration.ofMillis(129_800),
                        null));
    }

    @ParameterizedTest(name = "the server limits by itself, too: {0}")
    @ValueSource(booleans = {false, true})
    void servesTwoHundredCallersWithinTiers(boolean serverLimits) throws Exception {
        int callers = 200;
        SimulatedTime time = new SimulatedTime(callers);
        // Up to every 50th response may be a 429: the server counts differently from the client.
        int[] count = {0};
        Set<String> senders = ConcurrentHashMap.newKeySet();
        Transport server = request -> {
            senders.add(Thread.currentThread().getName());
            synchronized (count) {
                return serverLimits && ++count[0] % 50 == 0 ? limited("30") : ok();
            }
        };
        ClientOptions options =
                options(time, server).rateLimits(RateLimits.fromSpec()).build();
        ApiClient client = ApiClient.create(API, options, time);
        ExecutorService threads = Executors.newFixedThreadPool(callers, task -> new Thread(task, "caller"));
        List<Future<Double>> worst = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String token = i % 2 == 0 ? "a" : "b";
            worst.add(threads.submit(() -> longestOfThreeCalls(client, token, time)));
        }
        double longest = 0;
        for (Future<Double> one : worst) {
            longest = Math.max(longest, one.get());
        }
        threads.shutdown();

        assertThat(sent).hasSize(4);
        sent.forEach((who, times) -> {
            assertThat(times.size()).as(who).isGreaterThanOrEqualTo(300);
            int calls = who.startsWith("history") ? 20 : 100;
            List<Double> sorted = times.stream().sorted().toList();
            for (int i = calls; i < sorted.size(); i++) {
                assertThat(sorted.get(i) - sorted.get(i - calls)).as(who).isGreaterThanOrEqualTo(60);
            }
        });
        // A hundred callers share 20 calls a minute, so a turn comes within 5 minutes; after a 429 a caller takes
        // another one.
        assertThat(longest).isBetween(240.0, serverLimits ? 4 * 300 + 4 * 60 : 300.0);
        assertThat(senders).as("each call is sent by its caller").allMatch(name -> name.startsWith("caller"));
    }

    private static double longestOfThreeCalls(ApiClient client, String token, SimulatedTime time) {
        try {
            long longest = 0;
            for (int i = 0; i < 3; i++) {
                long start = time.nanos();
                call(client, HISTORY, token).execute();
                longest = Math.max(longest, time.nanos() - start);
                call(client, INFO, token).execute();
            }
            return longest / 1e9;
        } finally {
            time.leave();
        }
    }

    private static Call<Json, NoOwnErrors> post(ApiClient client, String channel) {
        return client.call(POST, AnyRequest.of(POST, channel).build());
    }

    @Test
    void limitOfOneChannelDoesNotHoldBackAnother() {
        FakeTime time = new FakeTime();
        List<TransportResponse> answers = new ArrayList<>(List.of(limited("30")));
        ClientOptions options = options(time, request -> answers.isEmpty() ? ok() : answers.remove(0))
                .build();
        ApiClient client = ApiClient.create(API, options, time);
        CallOptions hasty = CallOptions.builder().retry(RetryPolicy.none()).build();
        assertThatThrownBy(post(client, "C1").with(hasty)::execute).isInstanceOf(RateLimitedException.class);

        post(client, "C2").execute();
        assertThat(time.slept).as("another channel").isEmpty();
        assertThatThrownBy(post(client, "C1").with(hasty)::execute).isInstanceOf(RateLimitedException.class);
        post(client, "C1").execute();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void limitsOfOptionsAreForEachChannel() {
        for (RateLimits limits :
                List.of(RateLimits.fromSpec(), RateLimits.none().withUnknown("post", 1, Duration.ofSeconds(1)))) {
            FakeTime time = new FakeTime();
            ApiClient client = ApiClient.create(
                    API, options(time, request -> ok()).rateLimits(limits).build(), time);
            post(client, "C1").execute();
            post(client, "C2").execute();
            assertThat(time.slept).isEmpty();
            post(client, "C1").execute();
            assertThat(time.slept).containsExactly(Duration.ofSeconds(1));
        }
    }

    @Test
    void forgetsUnusedTokens() {
        FakeTime time = new FakeTime();
        RateGates gates = new RateGates(RateLimits.fromSpec(), time);
        for (int i = 0; i < 10_000; i++) {
            gates.take(new RateGates.Limited(HISTORY, "token" + i, "value" + i), Duration.ZERO);
            time.sleep(Duration.ofSeconds(1));
        }
        assertThat(gates.size()).isLessThan(600);
    }

    @Test
    void rejectsInvalidLimit() {
        assertThatThrownBy(() -> RateLimits.none().with("x", 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RateLimits.none().with("x", 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsLimitOfUnknownMethod() {
        Api api = Api.builder("any")
                .baseUrl("https://any.invalid/")
                .methods("pets.", "list info")
                .methods("", "ping")
                .build();
        assertThat(api.methods()).containsExactly("pets.list", "pets.info", "ping");
        RateLimits typo = RateLimits.none().with("pets.inof", 1, Duration.ofSeconds(1));
        assertThatThrownBy(() -> ApiClient.create(
                        api, ClientOptions.builder().rateLimits(typo).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A rate limit is for `pets.inof`, which this client does not have. Did you mean `pets.info`?"
                                + " RateLimits.withUnknown(...) is for methods that are called by name.");

        RateLimits wanted = RateLimits.fromSpec()
                .with("ping", 1, Duration.ofSeconds(1))
                .withUnknown("vets.list", 1, Duration.ofSeconds(1));
        assertThat(ApiClient.create(
                        api, ClientOptions.builder().rateLimits(wanted).build()))
                .isNotNull();
    }
}
