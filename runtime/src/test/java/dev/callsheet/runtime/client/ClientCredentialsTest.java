package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.Call;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.auth.AuthScheme;
import dev.callsheet.runtime.auth.Credential;
import dev.callsheet.runtime.auth.TokenEndpoint;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tokens are fetched once, renewed in time, and no text shows them or the secret. */
class ClientCredentialsTest {
    private static final String SECRET = "canary:/+&=% ä";
    private static final Credential CLIENT = Credential.ofClient("my id:", SECRET);

    @RegisterExtension
    final TestServer server = new TestServer();

    @RegisterExtension
    final TestServer tokens = new TestServer();

    private final FakeTime time = new FakeTime();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final List<CallListener.Finish> finished = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static String grant(String token, long seconds) {
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":" + seconds + "}";
    }

    private TokenEndpoint endpoint() {
        return TokenEndpoint.basic("https://id.invalid/token");
    }

    private Endpoint<Json, NoOwnErrors> method(TokenEndpoint endpoint) {
        Api api = Api.builder("any")
                .baseUrl("https://any.invalid/")
                .auth(AuthScheme.clientCredentials("app", endpoint))
                .error("error")
                .build();
        return Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class).build();
    }

    private Call<Json, NoOwnErrors> call(TokenEndpoint endpoint, Consumer<ClientOptions.Builder> more) {
        ClientOptions.Builder options = ClientOptions.builder()
                .baseUrl(server.url())
                .server("app", tokens.url() + "token")
                .credential("app", CLIENT)
                .retry(RetryPolicy.none())
                .listener(new CallListener() {
                    @Override
                    public void finished(Finish finish) {
                        finished.add(finish);
                    }
                });
        more.accept(options);
        Endpoint<Json, NoOwnErrors> method = method(endpoint);
        return ApiClient.create(method.api(), options.build(), time)
                .call(method, AnyRequest.of(method).build());
    }

    private Call<Json, NoOwnErrors> call() {
        return call(endpoint(), options -> {});
    }

    private List<String> sent() {
        return server.received().stream()
                .map(request -> request.header("Authorization"))
                .toList();
    }

    @Test
    void sendsFormEncodedIdAndSecretInHeader() {
        tokens.then(grant("t1", 3600));
        call(endpoint().param("audience", "a b").scopes("read", "write"), options -> {})
                .execute();
        TestServer.Received request = tokens.only();
        assertThat(request.uri().toString()).isEqualTo("/api/token");
        assertThat(request.text()).isEqualTo("grant_type=client_credentials&scope=read+write&audience=a+b");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        String login = new String(
                Base64.getDecoder().decode(request.header("Authorization").substring(6)), StandardCharsets.US_ASCII);
        assertThat(login).isEqualTo("my+id%3A:canary%3A%2F%2B%26%3D%25+%C3%A4");
        assertThat(sent()).containsExactly("Bearer t1");
    }

    @Test
    void sendsIdAndSecretInBody() {
        tokens.then(grant("t1", 3600));
        call(TokenEndpoint.body("https://id.invalid/token"), options -> options.header("X-Secret", "canary"))
                .execute();
        assertThat(tokens.only().text())
                .isEqualTo("grant_type=client_credentials&client_id=my+id%3A"
                        + "&client_secret=canary%3A%2F%2B%26%3D%25+%C3%A4");
        assertThat(tokens.only().header("Authorization")).isNull();
        assertThat(tokens.only().header("X-Secret")).isNull();
    }

    @Test
    void fetchesOnceForConcurrentCalls() throws Exception {
        tokens.always(TestServer.Answer.json(grant("t1", 3600)));
        Call<Json, NoOwnErrors> call = call();
        CountDownLatch ready = new CountDownLatch(16);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return call.execute();
            }));
        }
        for (Future<?> each : calls) {
            each.get(20, TimeUnit.SECONDS);
        }
        assertThat(tokens.received()).hasSize(1);
        assertThat(sent()).hasSize(16).containsOnly("Bearer t1");
    }

    @Test
    void asynchronousCallsNeedOneThread() throws Exception {
        tokens.then(grant("t1", 3600)).then(grant("t2", 3600));
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Call<Json, NoOwnErrors> call = call(endpoint(), options -> options.executor(one));
            List<CompletableFuture<Json>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(call.executeAsync());
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
            assertThat(tokens.received()).hasSize(1);
            // The only thread of the executor makes the call that finds out, so it has to renew the token by itself.
            server.then(TestServer.Answer.of(401, "text/plain", "expired"));
            call.executeAsync().get(20, TimeUnit.SECONDS);
            assertThat(sent()).endsWith("Bearer t1", "Bearer t2");
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void renewsShortlyBeforeExpiryAndAfterIt() {
        tokens.then(grant("t1", 3600)).then(grant("t2", 3600)).then(grant("t3", 3600));
        Call<Json, NoOwnErrors> call = call(endpoint(), options -> options.executor(Runnable::run));
        call.execute();
        time.sleep(Duration.ofSeconds(3539));
        call.execute();
        assertThat(tokens.received()).hasSize(1);
        time.sleep(Duration.ofSeconds(1));
        call.execute(); // the old token is still valid, and the new one is fetched for later
        call.execute();
        time.sleep(Duration.ofSeconds(3600));
        call.execute();
        assertThat(sent()).containsExactly("Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2", "Bearer t3");
    }

    @Test
    void renewsOnceAfter401WithCachedToken() {
        tokens.then(grant("t1", 3600)).then(grant("t2", 3600));
        Call<Json, NoOwnErrors> call = call();
        call.execute();
        server.then(TestServer.Answer.of(401, "text/plain", "expired"));
        call.execute();
        assertThat(sent()).containsExactly("Bearer t1", "Bearer t1", "Bearer t2");
        assertThat(tokens.received()).hasSize(2);
    }

    @Test
    void reports401WithNewToken() {
        tokens.always(TestServer.Answer.json(grant("t1", 3600)));
        server.always(TestServer.Answer.of(401, "text/plain", "not allowed"));
        Call<Json, NoOwnErrors> call = call();
        assertThatThrownBy(call::execute).isInstanceOf(ErrorResponseException.class);
        assertThat(server.received()).hasSize(1);
        assertThatThrownBy(call::execute).isInstanceOf(ErrorResponseException.class);
        assertThat(server.received()).hasSize(3);
        assertThat(tokens.received()).hasSize(2);
    }

    @Test
    void namesHostAndErrorCode() {
        tokens.then(TestServer.Answer.of(
                401, "application/json", "{\"error\":\"invalid_client\",\"error_description\":\"Bad secret.\"}"));
        TokenException failure = catchThrowableOfType(TokenException.class, call()::execute);
        assertThat(failure)
                .hasMessage(
                        "x could not get a token from 127.0.0.1: the token request of app failed with invalid_client"
                                + " (status 401): Bad secret.");
        assertThat(failure.host()).isEqualTo("127.0.0.1");
        assertThat(failure.error()).isEqualTo("invalid_client");
        assertThat(failure.status()).isEqualTo(401);
        assertThat(failure.method()).isEqualTo("x");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void failsAtOnceDuringPauseAfterFailure() {
        tokens.then(TestServer.Answer.of(400, "application/json", "{\"error\":\"invalid_scope\"}"))
                .then(grant("t1", 3600));
        Call<Json, NoOwnErrors> call = call();
        assertThatThrownBy(call::execute).isInstanceOf(TokenException.class);
        assertThatThrownBy(call::execute).hasMessageContaining("invalid_scope");
        assertThat(tokens.received()).hasSize(1);
        time.sleep(Duration.ofSeconds(1));
        call.execute();
        assertThat(sent()).containsExactly("Bearer t1");
    }

    @Test
    void retriesTokenRequestByPolicyOfClient() {
        tokens.then(TestServer.Answer.of(503, "text/plain", "busy")).then(grant("t1", 3600));
        call(endpoint(), options -> options.retry(RetryPolicy.standard())).execute();
        assertThat(sent()).containsExactly("Bearer t1");
    }

    @Test
    void sendsNoTokenRequestWhileServerLimitsThem() {
        tokens.then(TestServer.Answer.of(429, "text/plain", "slow", "Retry-After", "60"))
                .then(grant("t1", 3600));
        Call<Json, NoOwnErrors> call = call();
        assertThatThrownBy(call::execute).isInstanceOf(TokenException.class).hasMessageContaining("(status 429)");
        time.sleep(Duration.ofSeconds(1));
        assertThatThrownBy(call::execute)
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("127.0.0.1: the token request of app is rate limited");
        assertThat(tokens.received()).hasSize(1);
        assertThat(finished)
                .extracting(CallListener.Finish::failure)
                .hasSize(4)
                .hasOnlyElementsOfType(TokenException.class);
        time.sleep(Duration.ofSeconds(60));
        call.execute();
        assertThat(sent()).containsExactly("Bearer t1");
    }

    @Test
    void fetchesAtOnceAfterExecutorRejectedFetch() {
        tokens.then(grant("t1", 3600));
        Call<Json, NoOwnErrors> call = call(
                endpoint(),
                options -> options.executor(task -> {
                    throw new RejectedExecutionException("full");
                }));
        assertThat(call.executeAsync())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.REJECTED));
        call.execute();
        assertThat(sent()).containsExactly("Bearer t1");
    }

    @Test
    void doesNotFollowRedirectOfTokenEndpoint() {
        tokens.then(TestServer.Answer.of(307, "text/plain", "", "Location", server.url() + "steal"));
        assertThatThrownBy(call()::execute).isInstanceOf(TokenException.class).hasMessageContaining("(status 307)");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void rejectsUnusableTokens() {
        List<String> unusable = List.of(
                "{}",
                "[]",
                "null",
                "access_token=canary",
                "{\"access_token\":\"canary\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"canary\\n\"}",
                "{\"access_token\":\"\"}",
                "{\"error\":\"invalid_client\",\"access_token\":\"canary\"}",
                "{\"access_token\":\"canary");
        for (String body : unusable) {
            tokens.then(body);
            assertThat(failure(call())).contains("TokenException").doesNotContain("canary");
        }
        tokens.then("{\"access_token\":\"" + "canary".repeat(200_000) + "\"}");
        assertThat(failure(call())).contains("too large").doesNotContain("canary");
        assertThat(finished)
                .extracting(CallListener.Finish::failure)
                .noneMatch(thrown -> text(thrown).contains("canary"));
    }

    @Test
    void acceptsLifetimesOfEveryKind() {
        for (String lifetime : List.of("\"3600\"", "null", "1e300", "3600.5")) {
            tokens.then("{\"access_token\":\"t\",\"expires_in\":" + lifetime + "}");
            Call<Json, NoOwnErrors> call = call();
            call.execute();
            call.execute();
        }
        assertThat(tokens.received()).hasSize(4);
        tokens.always(TestServer.Answer.json(grant("t", 0)));
        Call<Json, NoOwnErrors> expired = call();
        expired.execute();
        expired.execute();
        assertThat(tokens.received()).hasSize(6);
    }

    @Test
    void namesUnreachableHost() {
        TokenException failure = catchThrowableOfType(
                TokenException.class,
                call(endpoint(), options -> options.server("app", "http://nowhere.invalid/token"))::execute);
        assertThat(failure)
                .hasMessage("x could not get a token from nowhere.invalid: the token request of app was not sent: could"
                        + " not connect to nowhere.invalid:80: The host name cannot be resolved.");
        assertThat(failure.status()).isZero();
    }

    @Test
    void keepsTokensOfCredentialsApart() {
        tokens.then(grant("t1", 3600)).then(grant("t2", 3600));
        Call<Json, NoOwnErrors> call = call();
        Call<Json, NoOwnErrors> other = call.with(CallOptions.builder()
                .credential("app", Credential.ofClient("other", () -> "s3cret"))
                .build());
        call.execute();
        other.execute();
        call.execute();
        other.execute();
        assertThat(sent()).containsExactly("Bearer t1", "Bearer t2", "Bearer t1", "Bearer t2");
    }

    @Test
    void callWithoutTokenInTimeTimesOut() {
        CountDownLatch never = new CountDownLatch(1);
        Call<Json, NoOwnErrors> call = call(
                        endpoint(),
                        options -> options.transport(request -> {
                            never.await(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
                            throw new java.net.http.HttpTimeoutException("late");
                        }))
                .with(CallOptions.builder().timeout(Duration.ofMillis(50)).build());
        assertThatThrownBy(call::execute)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT))
                .hasMessageStartingWith("x timed out after 50 ms");
    }

    @Test
    void fillsVariablesOfTokenUrl() {
        Api api = Api.builder("any")
                .baseUrl("https://any.invalid/")
                .variable("tenant", "main")
                .auth(AuthScheme.clientCredentials(
                        "app", TokenEndpoint.basic("https://{tenant}.example.com/{tenant}/token?p=x")))
                .build();
        ClientOptions options = ClientOptions.builder().variable("tenant", "eu").build();
        assertThat(BaseUrls.of(api, options).tokens().get("app")).hasToString("https://eu.example.com/eu/token?p=x");
    }

    @Test
    void showsNoSecretWhateverFails() {
        List<String> told = new ArrayList<>();
        String echo = SECRET + " canary%3A%2F%2B%26%3D%25+%C3%A4 " + PercentEncoder.url(SECRET);
        tokens.then(TestServer.Answer.of(500, "text/plain", echo));
        tokens.then(TestServer.Answer.of(400, "application/json", "{\"error\":\"" + echo + "\"}"));
        tokens.then(TestServer.Answer.of(
                400, "application/json", "{\"error\":\"a\",\"error_description\":\"" + echo + "\"}"));
        tokens.then(TestServer.Answer.of(302, "text/html", echo, "Location", "/" + PercentEncoder.url(SECRET)));
        tokens.then(TestServer.Answer.of(200, "text/html", echo));
        for (int i = 0; i < 5; i++) {
            told.add(failure(call()));
        }
        tokens.then(grant("canary-token", 3600));
        server.then(TestServer.Answer.of(500, "text/plain", "canary-token"));
        told.add(failure(call()));
        told.add(failure(call(
                endpoint(),
                options -> options.transport(request -> {
                    throw new java.io.IOException(request.headers() + " "
                            + new String(
                                    request.body() == null
                                            ? new byte[0]
                                            : request.body().bytes(),
                                    StandardCharsets.UTF_8));
                }))));
        told.add(CLIENT + " " + CLIENT.client() + " " + endpoint().request(CLIENT.client()));
        finished.forEach(finish -> told.add(finish + text(finish.failure())));
        assertThat(told)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("canary")
                        .doesNotContain(Base64.getEncoder()
                                .encodeToString("my+id%3A:canary%3A".getBytes(StandardCharsets.UTF_8))));
    }

    private static String failure(Call<Json, NoOwnErrors> call) {
        return text(catchThrowableOfType(RuntimeException.class, call::execute));
    }

    private static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
