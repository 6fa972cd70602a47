package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import dev.callsheet.sample.Sample;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A proxy on loopback that asks for a password: for http, and for https with a tunnel. */
@Timeout(60)
class ProxyTest {
    private static ClientOptions.Builder options(String url) {
        return ClientOptions.builder().token(TestServer.TOKEN).baseUrl(url).retry(RetryPolicy.none());
    }

    private static ErrorResponseException failure(ClientOptions options) {
        return catchThrowableOfType(
                ErrorResponseException.class, Sample.create(options).users().info("U1")::execute);
    }

    @Test
    void passwordWorksForHttp() throws IOException {
        try (TestProxy proxy = new TestProxy("ada", "s3cret-of-proxy")) {
            ClientOptions options = options("http://slack.invalid/api/")
                    .proxy("127.0.0.1", proxy.port(), "ada", "s3cret-of-proxy")
                    .build();
            assertThat(Sample.create(options)
                            .call("x", java.util.Map.of())
                            .execute()
                            .toString())
                    .contains("\"ok\":true");
            assertThat(options.toString()).doesNotContain("s3cret");
            assertThat(proxy.requests()).containsExactly("POST http://slack.invalid/api/x HTTP/1.1");
        }
    }

    @Test
    void refusalSaysHowToSetPassword() throws IOException {
        try (TestProxy proxy = new TestProxy("ada", "s3cret-of-proxy")) {
            ProxySelector selector = ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port()));
            assertThat(failure(
                            options("http://slack.invalid/api/").proxy(selector).build()))
                    .hasMessage("users.info failed: the proxy did not pass it on (status 407, no content type). Set the"
                            + " password of the proxy with ClientOptions.builder().proxy(host, port, user, password).");
            assertThat(failure(options("https://slack.invalid/api/")
                            .proxy(selector)
                            .build()))
                    .message()
                    .endsWith(
                            "Set the password of the proxy with ClientOptions.builder().proxy(host, port, user, password).");
            assertThat(failure(options("http://slack.invalid/api/")
                            .proxy("127.0.0.1", proxy.port(), "ada", "wrong-password")
                            .build()))
                    .message()
                    .endsWith("Check the user and the password of the proxy.");
        }
    }

    @Test
    void failureToConnectNamesProxy() throws IOException {
        TestProxy gone = new TestProxy("ada", "s3cret-of-proxy");
        gone.close();
        ClientOptions options = options("https://slack.invalid/api/")
                .proxy("127.0.0.1", gone.port(), "ada", "s3cret-of-proxy")
                .build();
        assertThat(catchThrowableOfType(
                        TransportException.class, Sample.create(options).users().info("U1")::execute))
                .message()
                .startsWith(
                        "users.info was not sent: could not connect to slack.invalid:443 through the proxy 127.0.0.1:"
                                + gone.port() + ": ");
    }

    @Test
    void failuresOfOwnTransportDoNotNameUnusedProxy() {
        ClientOptions.Builder options = options("https://slack.invalid/api/")
                .proxy(ProxySelector.of(InetSocketAddress.createUnresolved("unused.invalid", 8080)));
        ClientOptions refused = options.transport(request -> TransportResponse.of(407, Map.of(), new byte[0]))
                .build();
        assertThat(failure(refused))
                .message()
                .endsWith("Set the password of the proxy in the HTTP client or transport that you passed to"
                        + " ClientOptions.");
        ClientOptions unconnected = options.transport(request -> {
                    throw new ConnectException("refused");
                })
                .build();
        assertThat(catchThrowableOfType(
                        TransportException.class,
                        Sample.create(unconnected).users().info("U1")::execute))
                .hasMessage("users.info was not sent: could not connect to slack.invalid:443: refused");
    }

    /** The proxy accepts the password, and then does not reach the server. */
    @Test
    void passwordWorksForHttps() throws IOException {
        try (TestProxy proxy = new TestProxy("ada", "s3cret-of-proxy")) {
            ClientOptions options = options("https://slack.invalid/api/")
                    .proxy("127.0.0.1", proxy.port(), "ada", "s3cret-of-proxy")
                    .build();
            assertThat(catchThrowableOfType(
                            TransportException.class,
                            Sample.create(options).users().info("U1")::execute))
                    .hasMessage("users.info was not sent: could not connect to slack.invalid:443 through the proxy"
                            + " 127.0.0.1:" + proxy.port()
                            + ": The proxy did not connect to the server. Its status is 502.");
            assertThat(proxy.requests()).containsExactly("CONNECT slack.invalid:443 HTTP/1.1");
        }
    }
}
