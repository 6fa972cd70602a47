package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.sample.Sample;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users see of calls and can replace: log, headers, base URL, proxy, HTTP client, timeouts. */
@Timeout(30)
class ObservabilityTest {
    private static final String USER = "{\"ok\":true,\"user\":{\"id\":\"U1\"}}";
    private static final Logger LOG = Logger.getLogger("dev.callsheet.runtime");

    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @RegisterExtension
    private final TestServer server = new TestServer();

    @BeforeEach
    void start() {
        LOG.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(handler);
        LOG.setLevel(null);
    }

    @Test
    void logsOneDebugLineForEachCallWithoutSecrets() {
        LOG.setLevel(Level.FINE);
        Sample sample = Sample.create(server.options().build());
        server.then(USER)
                .then("{\"ok\":false,\"error\":\"user_not_found\"}")
                .then(TestServer.Answer.of(503, "text/plain", TestServer.TOKEN))
                .then(USER);
        sample.users().info("canary-user").execute();
        assertThatThrownBy(sample.users().info("canary-user")::execute).isInstanceOf(ErrorResponseException.class);
        sample.users().info("canary-user").execute();
        assertThat(lines).hasSize(3).noneMatch(line -> line.contains("canary"));
        assertThat(lines.get(0))
                .matches("FINE users.info succeeded: status 200, attempts 1, \\d+ ms, of which 0 ms waiting"
                        + " \\(0 ms for rate limits\\)");
        assertThat(lines.get(1))
                .startsWith("FINE users.info failed with ErrorResponseException: status 200, attempts 1,");
        assertThat(lines.get(2)).startsWith("FINE users.info succeeded: status 200, attempts 2,");
    }

    @Test
    void logsNothingAboveDebugOrWithListener() {
        Sample.create(server.options().build()).users().list().execute();
        LOG.setLevel(Level.FINE);
        CallListener listener = new CallListener() {};
        Sample.create(server.options().listener(listener).build())
                .users()
                .list()
                .execute();
        assertThat(lines).isEmpty();
    }

    @Test
    void exposesHeadersOfEveryResponse() {
        String[] headers = {"X-OAuth-Scopes", "users:read,chat:write", "X-Slack-Req-Id", "7"};
        Sample sample = Sample.create(server.options().build());
        server.always(TestServer.Answer.of(200, "application/json", USER, headers));
        assertThat(sample.users().info("U1").response().info().header("x-oauth-scopes"))
                .isEqualTo("users:read,chat:write");
        assertThat(sample.users().info("U1").raw().header("X-Oauth-Scopes")).isEqualTo("users:read,chat:write");
        server.always(TestServer.Answer.of(200, "application/json", "{\"ok\":false,\"error\":\"x\"}", headers));
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        failure -> assertThat(failure.info().header("X-Slack-Req-Id"))
                                .isEqualTo("7"));
    }

    @Test
    void appliesTimeoutOfCall() throws Exception {
        try (RawServer silent = new RawServer((number, socket, out) -> {
            new CountDownLatch(1).await();
            return false;
        })) {
            Sample sample = Sample.create(server.options().baseUrl(silent.url()).build());
            var call = sample.users()
                    .info("U1")
                    .with(CallOptions.builder().timeout(Duration.ofMillis(100)).build());
            assertThatThrownBy(call::execute)
                    .isInstanceOf(TransportException.class)
                    .hasMessageStartingWith("users.info timed out after 100 ms");
        }
    }

    @Test
    void usesBaseUrlForAllMethods() {
        for (String slash : List.of("", "/")) {
            String url = server.url().replace("/api/", "/gov/api") + slash;
            Sample sample = Sample.create(server.options().baseUrl(url).build());
            sample.users().list().execute();
            sample.call("new.method", java.util.Map.of()).execute();
        }
        assertThat(server.received())
                .extracting(request -> request.uri().getPath())
                .containsExactly(
                        "/gov/api/users.list", "/gov/api/new.method", "/gov/api/users.list", "/gov/api/new.method");
    }

    @Test
    void usesProxy() {
        int port = URI.create(server.url()).getPort();
        Sample sample = Sample.create(ClientOptions.builder()
                .token("t")
                .baseUrl("http://slack.invalid/api/")
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)))
                .build());
        sample.users().list().execute();
        assertThat(server.only().uri().toString()).isEqualTo("http://slack.invalid/api/users.list");
        assertThat(server.only().header("Host")).isEqualTo("slack.invalid");
    }

    @Test
    void usesGivenHttpClientUnlessItFollowsRedirects() {
        int port = URI.create(server.url()).getPort();
        HttpClient own = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)))
                .build();
        Sample sample = Sample.create(ClientOptions.builder()
                .token("t")
                .baseUrl("http://slack.invalid/api/")
                .httpClient(own)
                .build());
        sample.users().list().execute();
        assertThat(server.only().uri().getHost()).isEqualTo("slack.invalid");
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThatThrownBy(() -> ClientOptions.builder().httpClient(following))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not follow redirects");
    }
}
