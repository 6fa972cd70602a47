package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.runtime.NoOwnErrors;
import dev.callsheet.runtime.Outcome;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.endpoint.Api;
import dev.callsheet.runtime.endpoint.Endpoint;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportRequest;
import dev.callsheet.runtime.json.Json;
import dev.callsheet.runtime.json.JsonReader;
import dev.callsheet.runtime.options.CallListener;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.sample.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is sent in one header and shown nowhere else. */
class TokenTest {
    private static final String TOKEN = TestServer.TOKEN;

    @RegisterExtension
    private final TestServer server = new TestServer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "canary\n",
                "canary\r\nX-Evil: 1",
                "can ary",
                "canary\u0000",
                "canary\u007f",
                "canarÿ",
                "canary\u2028"
            })
    void rejectsInvalidTokenBeforeSendingWithoutQuotingIt(String token) {
        assertThatThrownBy(() -> ClientOptions.builder().token(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canar");
        assertThatThrownBy(() -> CallOptions.builder().token(token)).isInstanceOf(IllegalArgumentException.class);
        Sample sample = Sample.create(server.options().token(() -> token).build());
        assertThat(sample.users().info("U1").outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure())
                                .isInstanceOf(TokenException.class)
                                .hasMessageStartingWith(
                                        "users.info could not get a token: its source failed: The token ")
                                .hasMessageNotContaining("canar"));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void failsWithoutTokenWhenMethodNeedsOne() {
        Sample sample =
                Sample.create(ClientOptions.builder().baseUrl(server.url()).build());
        assertThatThrownBy(sample.users().info("U1")::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("users.info needs a token and there is none.");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void sendsTokenOnlyToMethodsThatTakeIt() {
        Endpoint<Json, NoOwnErrors> none = endpoint(Sample.API).noAuth().build();
        Endpoint<Json, NoOwnErrors> optional =
                endpoint(Sample.API).optionalAuth().build();
        Endpoint<Json, NoOwnErrors> open = endpoint(Api.builder("open")
                        .baseUrl("https://x.invalid/")
                        .noAuth()
                        .build())
                .build();
        ClientOptions with = server.options().build();
        ClientOptions without = ClientOptions.builder().baseUrl(server.url()).build();
        assertThat(authorization(with, none)).isNull();
        assertThat(authorization(with, open)).isNull();
        assertThat(authorization(with, optional)).isEqualTo("Bearer " + TOKEN);
        assertThat(authorization(without, optional)).isNull();
    }

    private String authorization(ClientOptions options, Endpoint<Json, NoOwnErrors> endpoint) {
        ApiClient.create(endpoint.api(), options)
                .call(endpoint, AnyRequest.of(endpoint).build())
                .execute();
        return server.received().get(server.received().size() - 1).header("Authorization");
    }

    private static Endpoint.Builder<Json, NoOwnErrors> endpoint(Api api) {
        return Endpoint.builder(api, "x", JsonReader.JSON, NoOwnErrors.class);
    }

    @Test
    void rejectsUserHeadersWithTokenOrLineBreak() {
        for (String name : List.of("Authorization", "host", "Content-Length", "", "a b", "a\n")) {
            assertThatThrownBy(() -> ClientOptions.builder().header(name, "canary"))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CallOptions.builder().header("X-A", "canary\r\nX-B: 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    /** Every way to fail, with servers that echo the token wherever they can. */
    @Test
    void showsTokenInNoTextWhateverFails() throws IOException {
        List<Object> told = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void retrying(Retry retry) {
                told.add(retry);
            }

            @Override
            public void finished(Finish finish) {
                told.add(finish);
            }
        };
        ClientOptions.Builder options =
                server.options().listener(listener).maxResponseBytes(50_000).timeout(Duration.ofSeconds(5));
        String echo = "{\"ok\":false,\"error\":\"" + TOKEN + "\",\"needed\":\"" + TOKEN
                + "\",\"response_metadata\":{\"messages\":[\"" + TOKEN + "\"],\"warnings\":[\"x\"]}}";
        List<TestServer.Answer> answers = List.of(
                TestServer.Answer.json("{\"ok\":false,\"error\":\"user_not_found\"}"),
                TestServer.Answer.json(echo),
                TestServer.Answer.json("{\"ok\":true,\"user\":\"" + TOKEN + "\"}"),
                TestServer.Answer.json("{\"ok\":true,\"access_token\":\"" + TOKEN),
                TestServer.Answer.json("{\"ok\":" + TOKEN + "}"),
                TestServer.Answer.json("{\"access_token\":\"" + TOKEN + "\"}"),
                TestServer.Answer.of(200, "text/html; x=" + TOKEN, "<pre>Authorization: Bearer " + TOKEN),
                TestServer.Answer.of(500, "text/plain", TOKEN + " " + "x".repeat(9000)),
                TestServer.Answer.of(500, "text/plain", " ".repeat(8185) + TOKEN),
                TestServer.Answer.of(302, "text/html", TOKEN, "Location", "https://x.invalid/" + TOKEN),
                TestServer.Answer.of(429, "text/plain", TOKEN, "Retry-After", TOKEN + "99"),
                TestServer.Answer.of(429, "text/plain", TOKEN, "Retry-After", "999"),
                TestServer.Answer.of(200, "application/json", TOKEN, "Content-Encoding", "gzip"),
                TestServer.Answer.json("{\"x\":\"" + TOKEN.repeat(5000) + "\"}"));
        for (TestServer.Answer answer : answers) {
            server.then(answer);
            // Each has a client of its own: after a 429, a client sends no further call.
            told.add(Sample.create(options.build()).users().info("U1").outcome());
        }
        Sample sample = Sample.create(options.build());
        told.add(sample.users().info("U1").raw());
        told.add(options.build());
        told.add(CallOptions.builder().token(TOKEN).build());
        told.add(options.build().token());
        told.add(sample.users().info("U1"));
        assertThat(server.received()).allSatisfy(request -> {
            assertThat(request.uri().toString()).doesNotContain("canary");
            assertThat(request.text()).doesNotContain("canary");
        });
        assertThat(told).hasSizeGreaterThan(30);
        for (Object thing : told) {
            assertThat(textOf(thing)).doesNotContain("canary");
        }
    }

    @Test
    void hidesTokenInMessageOfTransport() {
        for (IOException fault : List.of(new IOException("x " + TOKEN), new ConnectException(TOKEN))) {
            List<TransportRequest> requests = new ArrayList<>();
            Transport broken = request -> {
                requests.add(request);
                throw fault;
            };
            ClientOptions options =
                    server.options().transport(broken).retry(RetryPolicy.none()).build();
            assertThatThrownBy(Sample.create(options).users().info("U1")::execute)
                    .isInstanceOf(TransportException.class)
                    .hasMessageContaining("***");
            assertThat(requests).hasSize(1);
            assertThat(requests.get(0).toString())
                    .startsWith("GET http://127.0.0.1")
                    .doesNotContain("canary");
        }
    }

    /** Returns what a log would show. */
    private static String textOf(Object thing) {
        if (thing instanceof CallListener.Finish finish) {
            return finish.failure() == null ? finish.toString() : stackTrace(finish.failure());
        } else if (thing instanceof Outcome.Failed<?, ?> failed) {
            return stackTrace(failed.failure());
        } else if (thing instanceof Outcome.Ok<?, ?> ok) {
            return ok.info().toString(); // the value is the server's, and the caller's to show
        }
        return thing.toString();
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
