package dev.callsheet.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.TransportException.Reason;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.sample.Sample;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that cannot be made: nothing was sent, and the message names the host, the port and the cause. */
@Timeout(60)
class ConnectTest {
    private final FakeTime time = new FakeTime();

    private TransportException failure(ClientOptions options) {
        Sample sample = Sample.over(ApiClient.create(Sample.API, options, time));
        return catchThrowableOfType(TransportException.class, sample.users().info("U1")::execute);
    }

    private static ClientOptions.Builder options(String url) {
        return ClientOptions.builder().token(TestServer.TOKEN).baseUrl(url);
    }

    @Test
    void namesHostAndPortThatRefusesConnection() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        TransportException failure =
                failure(options("http://127.0.0.1:" + closed + "/api/").build());
        assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
        assertThat(failure)
                .message()
                .startsWith("users.info was not sent: could not connect to 127.0.0.1:" + closed + ": ")
                .containsIgnoringCase("connection")
                .containsIgnoringCase("refused");
        assertThat(time.slept).hasSize(3);
    }

    @Test
    void namesHostThatCannotBeResolved() {
        TransportException failure =
                failure(options("https://nobody.invalid/api/").build());
        assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
        assertThat(failure)
                .hasMessage("users.info was not sent: could not connect to nobody.invalid:443: "
                        + "The host name cannot be resolved.");
    }

    static Stream<Arguments> failures() {
        IOException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertificateExpiredException("NotAfter: yesterday"));
        IOException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        String noConnection = "was not sent: could not connect to api.example.com:443: ";
        return Stream.of(
                Arguments.of(
                        new ConnectException("Network is unreachable"), noConnection + "Network is unreachable", 4),
                Arguments.of(new NoRouteToHostException("No route to host"), noConnection + "No route to host", 4),
                Arguments.of(new UnknownHostException("x"), noConnection + "The host name cannot be resolved.", 4),
                Arguments.of(unresolved, noConnection + "The host name cannot be resolved.", 4),
                Arguments.of(new ConnectException(), noConnection + "ConnectException", 4),
                Arguments.of(
                        expired,
                        "was not sent: the certificate of api.example.com:443 is not valid or not trusted: "
                                + "PKIX path validation failed",
                        1),
                Arguments.of(
                        new SSLHandshakeException("Received fatal alert: " + TestServer.TOKEN),
                        "was not sent: the TLS handshake with api.example.com:443 failed: Received fatal alert: ***",
                        1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void namesCauseOfAnyTransport(IOException cause, String message, int attempts) {
        int[] sent = {0};
        Transport broken = request -> {
            sent[0]++;
            throw cause;
        };
        TransportException failure = failure(
                options("https://api.example.com/api/").transport(broken).build());
        assertThat(failure.reason()).isEqualTo(Reason.CONNECT);
        assertThat(failure).hasMessage("users.info " + message);
        if (cause.getMessage() != null && cause.getMessage().contains(TestServer.TOKEN)) {
            assertThat(failure.getCause()).hasMessageContaining("***").hasMessageNotContaining(TestServer.TOKEN);
        } else {
            assertThat(failure).hasCause(cause);
        }
        assertThat(sent[0]).isEqualTo(attempts);
    }

    @Test
    void doesNotTakeLaterTlsFailureForFailedConnection() {
        Transport broken = request -> {
            throw new SSLException("bad record");
        };
        TransportException failure = failure(
                options("https://api.example.com/api/").transport(broken).build());
        assertThat(failure.reason()).isEqualTo(Reason.NETWORK);
    }
}
