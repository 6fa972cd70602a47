package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.testkit.FakeApi;
import dev.callsheet.testkit.RecordedRequest;
import dev.callsheet.testkit.exchange.DropPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No secret appears in any text. Sends recognizable secrets through every kind of failure, to servers that echo them
 * wherever they can, then searches everything that a program could print: exceptions with causes and suppressed ones,
 * listener events, all loggers at level ALL, {@code toString} of every object that holds a secret, and the requests
 * except for their one header.
 */
final class CanaryTest {
    private static final String TOKEN = "xoxb-s3cret-token";
    private static final String REFRESH = "xoxe-s3cret-refresh";
    private static final String SECRET = "s3cret-of-client";
    private static final String METHOD = "users.info";

    private final FakeApi api = FakeSlack.start();
    private final Queue<Object> printable = new ConcurrentLinkedQueue<>();
    private final Logger logger = Logger.getLogger("");
    private final Level usual = logger.getLevel();
    private final List<Handler> others = List.of(logger.getHandlers());
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            String name = String.valueOf(entry.getLoggerName());
            // Excludes the server and the test engine, which run in this JVM too.
            if (!name.startsWith("com.sun.net.httpserver") && !name.startsWith("org.junit")) {
                printable.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listenToAllLoggers() {
        others.forEach(logger::removeHandler); // keeps the console readable
        log.setLevel(Level.ALL);
        logger.addHandler(log);
        logger.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        logger.setLevel(usual);
        logger.removeHandler(log);
        others.forEach(logger::addHandler);
        api.close();
    }

    private ClientOptions.Builder options() {
        CallListener listener = new CallListener() {
            @Override
            public void started(String method) {
                printable.add(method);
                throw new IllegalStateException("a failing listener");
            }

            @Override
            public void retrying(Retry retry) {
                printable.add(retry);
            }

            @Override
            public void finished(Finish finish) {
                printable.add(finish);
                if (finish.failure() != null) {
                    printable.add(finish.failure());
                }
            }
        };
        return ClientOptions.builder()
                .token(TOKEN)
                .baseUrl(api.baseUrl())
                .listener(listener)
                .maxResponseBytes(50_000)
                .timeout(Duration.ofSeconds(10))
                .retry(RetryPolicy.standard().withRetries(1).withMaxWait(Duration.ofMillis(500)));
    }

    private static Map<String, Consumer<FakeApi>> faults() {
        String echo = "{\"ok\":false,\"error\":\"" + TOKEN + "\",\"needed\":\"" + TOKEN + "\",\"warning\":\"" + TOKEN
                + "\",\"response_metadata\":{\"messages\":[\"" + TOKEN + "\"]}}";
        Map<String, Consumer<FakeApi>> faults = new LinkedHashMap<>();
        faults.put("error code", api -> api.when(METHOD).fail("user_not_found"));
        faults.put("echo in an error", api -> api.when(METHOD).respondRaw(200, "application/json", echo));
        faults.put("echo in an error of status 400", api -> api.when(METHOD).respondRaw(400, "application/json", echo));
        faults.put("echo in HTML", api -> api.when(METHOD).respondRaw(200, "text/html", "<p>Bearer " + TOKEN));
        faults.put("echo in a bad gateway", api -> api.when(METHOD).respondRaw(502, "text/html", "<p>" + TOKEN));
        faults.put("echo in a content type", api -> api.when(METHOD).respondRaw(500, "text/x; " + TOKEN, "no"));
        faults.put(
                "redirect",
                api -> api.when(METHOD)
                        .respondRaw(302, "text/plain", TOKEN)
                        .header("Location", "https://x.invalid/?token=" + TOKEN));
        faults.put("truncated JSON", api -> api.when(METHOD).respondRaw(200, "application/json", "{\"t\":\"" + TOKEN));
        faults.put("wrong JSON", api -> api.when(METHOD).respondRaw(200, "application/json", "{\"ok\":" + TOKEN + "}"));
        faults.put("not an object", api -> api.when(METHOD).respondRaw(200, "application/json", "\"" + TOKEN + "\""));
        faults.put(
                "missing ok", api -> api.when(METHOD).respondRaw(200, "application/json", "{\"t\":\"" + TOKEN + "\"}"));
        faults.put(
                "invalid gzip",
                api -> api.when(METHOD)
                        .respondRaw(200, "application/json", TOKEN)
                        .header("Content-Encoding", "gzip"));
        faults.put("too large", api -> api.when(METHOD).respondRaw(200, "text/plain", TOKEN.repeat(5000)));
        faults.put("rate limit", api -> api.when(METHOD).rateLimit(Duration.ofHours(1)));
        faults.put(
                "rate limit, then none",
                api -> api.when(METHOD).rateLimit(Duration.ZERO).times(1).fail("user_not_found"));
        faults.put(
                "echo in Retry-After",
                api -> api.when(METHOD).respondRaw(429, "text/plain", TOKEN).header("Retry-After", TOKEN));
        for (DropPoint drop : DropPoint.values()) {
            faults.put("dropped " + drop, api -> api.when(METHOD).drop(drop));
        }
        return faults;
    }

    @Test
    void failedCallsRevealNoToken() throws Exception {
        Map<String, Consumer<FakeApi>> faults = faults();
        for (Map.Entry<String, Consumer<FakeApi>> fault : faults.entrySet()) {
            api.reset();
            Slack slack =
                    Slack.create(options().build()); // a new one, because a rate-limited client would not call again
            fault.getValue().accept(api);
            fails(fault.getKey(), slack.users().info("U1")::execute);
            fails(fault.getKey(), slack.users().info("U1").executeAsync()::join);
            printable.add(slack.users().info("U1").outcome());
            checkRequests();
        }
        assertThat(printable).hasSizeGreaterThan(10 * faults.size());
        assertNoSecret();
    }

    @Test
    void transportFailuresRevealNoToken() throws Exception {
        ClientOptions.Builder unreachable = options().baseUrl("http://127.0.0.1:" + closedPort() + "/");
        fails("connection refused", Slack.create(unreachable.build()).users().info("U1")::execute);

        CountDownLatch held = new CountDownLatch(1);
        api.when(METHOD).play().delayUntil(held);
        Slack slack = Slack.create(options().build());
        CallOptions hasty = CallOptions.builder()
                .timeout(Duration.ofMillis(200))
                .token(TOKEN)
                .build();
        fails("timeout", slack.users().info("U1").with(hasty)::execute);
        held.countDown();

        Thread.currentThread().interrupt();
        fails("interrupted", slack.users().info("U1")::execute);
        assertThat(Thread.interrupted()).isTrue();

        Slack quoting = Slack.create(options()
                .transport(request -> {
                    throw new IOException("cannot send " + request.headers().keySet() + " of " + request);
                })
                .build());
        fails("own transport", quoting.users().info("U1")::execute);
        fails(
                "file that cannot be read",
                () -> slack.users()
                        .setPhoto(r -> r.image(Upload.of("x.png", 3, () -> {
                            throw new IOException("unreadable");
                        })))
                        .execute());
        printable.addAll(List.of(
                slack, options(), options().build(), hasty, slack.users().info("U1"), slack.files()));
        assertNoSecret();
    }

    @Test
    void failedUploadsRevealNeitherTokenNorUploadUrl() throws Exception {
        Slack slack = Slack.create(options().build());
        Upload file = Upload.of("a.pdf", new byte[] {1});
        FileUpload upload = FileUpload.to(slack).file(file).share(r -> r.channelId("C1"));
        String getUrl = "files.getUploadURLExternal";
        String uploadUrl = "\"upload_url\": \"" + api.url("/upload/addr3ss");

        api.when(getUrl).respondRaw(500, "text/html", TOKEN);
        fails("step 1", upload::execute);
        api.when(getUrl).respond("{" + uploadUrl + " \", \"file_id\": \"F1\"}");
        fails("step 1, invalid URL", upload::execute);
        api.when(getUrl).respond("{" + uploadUrl + "\", \"file_id\": \"F1\"}");
        for (DropPoint drop : DropPoint.values()) {
            api.when("/upload/addr3ss").drop(drop);
            fails("step 2, " + drop, upload::execute);
        }
        api.when("/upload/addr3ss").respondRaw(500, "text/html", "<p>No</p>");
        fails("step 2", upload::execute);
        api.when("/upload/addr3ss").respondRaw(200, "text/plain", "OK");
        fails(
                "wrong length",
                () -> FileUpload.to(slack)
                        .file(Upload.of("a.pdf", 9, () -> new ByteArrayInputStream(new byte[1])))
                        .execute());
        api.when("files.completeUploadExternal").respondRaw(500, "text/html", TOKEN);
        fails("step 3", upload::execute);
        printable.addAll(List.of(upload, file));

        assertThat(api.requests("/upload/addr3ss"))
                .isNotEmpty()
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isNull());
        checkRequests();
        assertNoSecret();
    }

    @Test
    void failedWebhooksRevealNeitherTokenNorUrl() throws Exception {
        String path = "/services/T1/B1/addr3ss";
        List<Consumer<FakeApi>> faults = new ArrayList<>(List.of(
                api -> api.when(path).respondRaw(404, "text/html", "no_service"),
                api -> api.when(path).respondRaw(500, "text/html", "No webhook at " + path + ": addr3ss"),
                api -> api.when(path).respondRaw(200, "application/json", "{\"ok\":false,\"error\":\"addr3ss\"}"),
                api -> api.when(path).respondRaw(302, "text/html", "").header("Location", path + "?addr3ss"),
                api -> api.when(path).rateLimit(Duration.ofHours(1))));
        for (DropPoint drop : DropPoint.values()) {
            faults.add(api -> api.when(path).drop(drop));
        }
        for (Consumer<FakeApi> fault : faults) {
            api.reset();
            fault.accept(api);
            Slack slack = Slack.create(options().build());
            IncomingWebhook webhook = IncomingWebhook.of(slack, api.url(path));
            ResponseUrl response = ResponseUrl.of(slack, api.url(path));
            fails("webhook", webhook.post("Hi")::execute);
            fails("response URL", response.replace("Hi").executeAsync()::join);
            printable.addAll(List.of(
                    webhook, webhook.post("Hi"), response, response.delete().outcome()));
            assertThat(api.requests(path))
                    .isNotEmpty()
                    .allSatisfy(
                            request -> assertThat(request.headers().toString()).doesNotContain("s3cret"));
        }
        ClientOptions.Builder unreachable = options().baseUrl("http://127.0.0.1:" + closedPort() + "/");
        String url = "http://127.0.0.1:" + closedPort() + path;
        fails(
                "not connected",
                IncomingWebhook.of(Slack.create(unreachable.build()), url).post("Hi")::execute);
        assertNoSecret();
    }

    @Test
    void failedTokenRefreshesRevealNoToken() {
        String form = "client_secret=" + SECRET + "&refresh_token=" + REFRESH;
        RotatingTokens first = new RotatingTokens(TOKEN, REFRESH, Instant.EPOCH);
        Slack refreshing = Slack.create(options().build());
        List<Consumer<FakeApi>> faults = List.of(
                api -> api.when("oauth.v2.access").fail("invalid_refresh_token"),
                api -> api.when("oauth.v2.access").respondRaw(500, "text/html", form),
                api -> api.when("oauth.v2.access")
                        .respondRaw(200, "application/json", "{\"ok\":false,\"error\":\"" + REFRESH + "\"}"),
                api -> api.when("oauth.v2.access").respond("{\"refresh_token\":\"" + REFRESH + "\"}"),
                api -> api.when("oauth.v2.access").drop());
        for (Consumer<FakeApi> fault : faults) {
            fault.accept(api);
            RotatingTokenSupplier supplier = RotatingTokenSupplier.builder("1.2", SECRET, first, tokens -> {})
                    .slack(refreshing)
                    .build();
            Slack slack = Slack.create(options().token(supplier).build());
            fails("rotation", supplier::token);
            fails("call with rotation", slack.users().info("U1")::execute);
            printable.addAll(List.of(supplier, supplier.tokens(), slack));
        }
        api.when("oauth.v2.access")
                .respond("{\"access_token\":\"" + TOKEN + "\",\"refresh_token\":\"" + REFRESH + "\",\"expires_in\":9}");
        RotatingTokenSupplier unstored = RotatingTokenSupplier.builder("1.2", SECRET, first, tokens -> {
                    throw new IllegalStateException("cannot store " + tokens.accessToken());
                })
                .slack(refreshing)
                .build();
        assertThat(unstored.token()).isEqualTo(TOKEN);
        assertThat(printable.stream().map(CanaryTest::text))
                .anyMatch(text -> text.contains("Could not store the new tokens: java.lang.IllegalStateException"));
        api.assertNotCalled(METHOD);
        assertThat(api.requests())
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).isNull());
        assertNoSecret();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xoxb-s3cret\n",
                "\r\nxoxb-s3cret",
                "xoxb-s3cret\r\nX-Evil: 1",
                "xoxb-s3cret-\u00e9",
                "xoxb-s3cret\u0000",
                "xoxb s3cret"
            })
    void rejectsUnsendableTokenBeforeSendingWithoutQuotingIt(String token) {
        Slack slack = Slack.create(options().token(() -> token).build());
        RotatingTokenSupplier rotating = RotatingTokenSupplier.builder(
                        "1.2", SECRET, new RotatingTokens(token, REFRESH, Instant.MAX), tokens -> {})
                .build();
        List<Callable<?>> uses = List.of(
                () -> Slack.create(token),
                () -> ClientOptions.builder().token(token),
                () -> CallOptions.builder().token(token),
                slack.users().info("U1")::execute,
                slack.users().info("U1").outcome()::orElseThrow,
                slack.users()
                        .info("U1")
                        .with(CallOptions.builder().token(rotating).build())::execute,
                FileUpload.to(slack).file(Upload.of("a", new byte[1]))::execute);
        for (Callable<?> use : uses) {
            assertThatThrownBy(use::call).satisfies(failure -> {
                printable.add(failure);
                Throwable step = failure instanceof FileUploadException ? failure.getCause() : failure;
                assertThat(step instanceof TokenException ? step.getCause() : step)
                        .isInstanceOf(IllegalArgumentException.class);
            });
        }
        assertThat(api.requests()).isEmpty();
        assertNoSecret();
    }

    private void fails(String what, Callable<?> call) {
        assertThatThrownBy(call::call).as(what).isNotNull().satisfies(printable::add);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asserts that the token is sent in its header only. */
    private void checkRequests() {
        assertThat(api.requests()).isNotEmpty().allSatisfy(request -> {
            Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
            Collection<String> authorization = headers.remove("Authorization");
            assertThat(authorization).isIn(null, List.of("Bearer " + TOKEN));
            assertThat(request.verb() + request.path() + request.params() + headers + content(request))
                    .doesNotContain("s3cret");
        });
    }

    private static String content(RecordedRequest request) {
        return request.body().kept() ? request.body().text() : "";
    }

    private void assertNoSecret() {
        assertThat(printable).isNotEmpty();
        for (Object thing : printable) {
            assertThat(text(thing)).doesNotContain("s3cret");
            // The JDK's HTTP client logs URLs at its finest level.
            if (!(thing instanceof LogRecord entry && entry.getLoggerName().startsWith("jdk."))) {
                assertThat(text(thing)).doesNotContain("addr3ss");
            }
        }
    }

    /** Returns everything of an object that could be printed. */
    private static String text(Object thing) {
        if (thing instanceof Throwable failure) {
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text)); // includes causes and suppressed exceptions
            String excerpt = failure instanceof ErrorResponseException response ? response.text() : "";
            return text + failure.getLocalizedMessage() + excerpt;
        } else if (thing instanceof Outcome.Failed<?, ?> failed) {
            return failed + text(failed.failure());
        } else if (thing instanceof LogRecord entry) {
            String message = entry.getParameters() == null
                    ? entry.getMessage()
                    : MessageFormat.format(entry.getMessage(), entry.getParameters());
            return entry.getLoggerName() + message + (entry.getThrown() == null ? "" : text(entry.getThrown()));
        }
        return thing.toString();
    }
}
