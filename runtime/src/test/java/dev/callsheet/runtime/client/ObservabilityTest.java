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
        assertThat(lines).hasSize(4).noneMatch(line -> line.contains("canary"));
        assertThat(lines.get(0))
                .matches("FINE users.info succeeded: status 200, attempts 1, \\d+ ms, of which 0 ms waiting"
                        + " \\(0 ms for rate limits\\)");
        assertThat(lines.get(1))
                .startsWith("FINE users.info failed with ErrorResponseException: status 200, attempts 1,");
        assertThat(lines.get(2)).matches("INFO users.info failed with status 503 in attempt 1; the next is in \\d+ ms");
        assertThat(lines.get(3)).startsWith("FINE users.info succeeded: status 200, attempts 2,");
    }

    @Test
    void logsRetriesAloneAtInfo() {
        server.then(TestServer.Answer.of(503, "text/plain", "")).then(USER);
        Sample.create(server.options().build()).users().info("U1").execute();
        assertThat(lines).hasSize(1).first().asString().startsWith("INFO users.info failed with status 503");
    }

    @Test
    void listenersAreBesideOneAnotherAndTheLog() {
        LOG.setLevel(Level.FINE);
        List<String> told = new ArrayList<>();
        ClientOptions.Builder options = server.options();
        for (String name : List.of("first", "second")) {
            options.listener(new CallListener() {
                @Override
                public void finished(Finish finish) {
                    told.add(name + " " + finish.method());
                }
            });
        }
        Sample.create(options.build()).users().list().execute();
        assertThat(told).containsExactly("first users.list", "second users.list");
        assertThat(lines).hasSize(1);
    }

    @Test
    void listenerOfSharedOptionsIsToldOnce() {
        List<String> told = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void finished(Finish finish) {
                told.add(finish.method());
            }
        };
        ClientOptions shared = server.options().listener(listener).build();
        Sample.create(ClientOptions.of(o -> o.listener(listener).options(shared)))
                .users()
                .list()
                .execute();
        assertThat(told).containsExactly("users.list");
        assertThatThrownBy(() -> ClientOptions.builder().listener(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("listener");
    }

    @Test
    void derivedClientSharesAllButItsOptions() {
        ApiClient client = ApiClient.create(Sample.API, server.options().build());
        ApiClient derived =
                client.with(CallOptions.of(o -> o.token("xoxb-other").header("X-A", "1")));
        Sample.over(derived).users().list().execute();
        Sample.over(client).users().list().execute();
        assertThat(server.received())
                .extracting(request -> request.header("Authorization"), request -> request.header("X-A"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bearer xoxb-other", "1"),
                        org.assertj.core.groups.Tuple.tuple("Bearer " + TestServer.TOKEN, null));
    }

    @Test
    void optionsCanBeChanged() {
        ClientOptions options = ClientOptions.of(
                o -> o.token("xoxb-1").timeout(Duration.ofSeconds(5)).header("A", "1"));
        ClientOptions changed = options.toBuilder().header("B", "2").build();
        assertThat(changed.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(changed.headers()).containsOnlyKeys("A", "B");
        assertThat(changed.token()).isSameAs(options.token());
        assertThat(options.headers()).containsOnlyKeys("A");
        CallOptions call = CallOptions.of(o -> o.token("xoxb-2").header("A", "1"));
        CallOptions other = call.toBuilder().timeout(Duration.ofSeconds(1)).build();
        assertThat(other.token()).isSameAs(call.token());
        assertThat(other.headers()).containsOnlyKeys("A");
        assertThat(other.timeout()).isEqualTo(Duration.ofSeconds(1));
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
