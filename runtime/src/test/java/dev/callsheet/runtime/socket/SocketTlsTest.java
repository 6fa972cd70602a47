package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.runtime.http.BrokenResponseException;
import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.socket.server.Content;
import dev.callsheet.runtime.socket.server.TlsKeys;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS of the socket transport: what is negotiated, whom it trusts, and connections that are cut off. */
@Timeout(60)
class SocketTlsTest {
    @TempDir
    private static Path folder;

    private static TlsKeys keys;

    @BeforeAll
    static void generate() throws Exception {
        keys = TlsKeys.generate(
                folder, List.of("-ext", "SAN=dns:localhost,dns:api.localhost.test,ip:127.0.0.1", "-startdate", "-1H"));
    }

    /** Serves a connection after the TLS handshake. */
    private interface Script {
        void serve(SSLSocket socket, WireServer.Wire wire) throws Exception;
    }

    private static WireServer server(SSLContext context, Script script) throws IOException {
        return server(context, new String[] {"TLSv1.3", "TLSv1.2"}, script);
    }

    private static WireServer server(SSLContext context, String[] protocols, Script script) throws IOException {
        return new WireServer(wire -> {
            // Not closed: a script may close the connection below, without a word.
            SSLSocket tls = (SSLSocket) context.getSocketFactory()
                    .createSocket(wire.socket(), "localhost", wire.socket().getPort(), false);
            tls.setUseClientMode(false);
            SSLParameters parameters = tls.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            parameters.setProtocols(protocols);
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            script.serve(tls, wire);
        });
    }

    private static String url(WireServer server) {
        return "https://localhost:" + server.port() + "/";
    }

    private static boolean readHead(SSLSocket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        return true;
    }

    private static void write(SSLSocket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static Transport transport(SSLContext context) {
        return TransportKind.SOCKET.create(context);
    }

    /** The alert that tells a server why (RFC 8446 section 6.2) comes as itself, and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tellsServerThatItsCertificateIsRefused(String version) throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        try (WireServer server = new WireServer(wire -> {
            SSLSocket tls = (SSLSocket) keys.context("TLS")
                    .getSocketFactory()
                    .createSocket(wire.socket(), "localhost", wire.socket().getPort(), false);
            tls.setUseClientMode(false);
            tls.setEnabledProtocols(new String[] {version});
            try {
                tls.startHandshake();
                told.complete("read " + tls.getInputStream().read());
            } catch (IOException alert) {
                told.complete(alert.getMessage());
            }
        })) {
            assertThat(catchThrowableOfType(
                            SSLHandshakeException.class,
                            () -> TransportKind.SOCKET
                                    .create()
                                    .send(Requests.get(url(server)).build())))
                    .isNotNull();
            assertThat(told.get(30, TimeUnit.SECONDS)).contains("certificate_unknown");
        }
    }

    @Test
    void errorDuringHandshakeLeavesNoSocket() throws Exception {
        SSLContext failing = SSLContext.getInstance("TLS");
        failing.init(null, new TrustManager[] {new Failing()}, null);
        try (WireServer server = server(keys.context("TLS"), (socket, wire) -> wire.awaitEnd())) {
            long before = OpenSockets.count();
            for (int i = 0; i < 10; i++) {
                assertThat(catchThrowableOfType(
                                NoClassDefFoundError.class,
                                () -> transport(failing)
                                        .send(Requests.get(url(server)).build())))
                        .isNotNull();
            }
            OpenSockets.awaitAtMost(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void namesHostAndProtocolAndUsesSessionAgain(String version) throws Exception {
        AtomicInteger checked = new AtomicInteger();
        SSLContext client = SSLContext.getInstance(version);
        client.init(null, new TrustManager[] {new Counting(checked)}, null);
        List<String> negotiated = new CopyOnWriteArrayList<>();
        // Only names with a dot are sent to a server, and only a proxy finds this one.
        try (WireServer proxy = new WireServer(wire -> SocketProxyTest.tunnel(wire, "HTTP/1.1 200 OK\r\n\r\n"));
                WireServer server = server(keys.context("TLS"), (socket, wire) -> {
                    ExtendedSSLSession session = (ExtendedSSLSession) socket.getSession();
                    String host = session.getRequestedServerNames().stream()
                            .map(name -> ((SNIHostName) name).getAsciiName())
                            .findFirst()
                            .orElse("");
                    negotiated.add(session.getProtocol() + " " + socket.getApplicationProtocol() + " " + host);
                    readHead(socket);
                    write(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
                    socket.close();
                })) {
            ProxySelector selector = ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port()));
            try (SocketTransport transport = new SocketTransport(Duration.ofSeconds(20), selector, null, client)) {
                String url = "https://api.localhost.test:" + server.port() + "/";
                for (int i = 0; i < 3; i++) {
                    assertThat(transport.send(Requests.get(url).once().build()).bytes())
                            .hasSize(5);
                }
            }
        }
        assertThat(negotiated).hasSize(3).containsOnly(version + " http/1.1 api.localhost.test");
        assertThat(checked).as("handshakes with a certificate").hasValue(1);
    }

    /** Trusts everything, and counts how often it is asked: a session that is used again needs no certificate. */
    private record Counting(AtomicInteger checked) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            checked.incrementAndGet();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @ParameterizedTest
    @CsvSource({
        "untrusted, SAN=dns:localhost, -1H, false",
        "expired, SAN=dns:localhost, -9d, true",
        "not yet valid, SAN=dns:localhost, +9d, true",
        "of another host, SAN=dns:other.example, -1H, true",
        "of an address, SAN=ip:127.0.0.1, -1H, true",
        "of a host below, SAN=dns:x.localhost, -1H, true"
    })
    void sendsNothingToServerWithBadCertificate(
            String what, String host, String start, boolean trusted, @TempDir Path own) throws Exception {
        TlsKeys bad = TlsKeys.generate(own, List.of("-ext", host, "-startdate", start, "-validity", "2"));
        AtomicInteger served = new AtomicInteger();
        try (WireServer server = server(bad.context("TLS"), (socket, wire) -> {
            if (readHead(socket)) {
                served.incrementAndGet();
            }
        })) {
            Transport transport = trusted ? transport(bad.context("TLS")) : TransportKind.SOCKET.create();
            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowableOfType(
                                IOException.class,
                                () -> transport.send(Requests.get(url(server)).build())))
                        .as(what)
                        .isInstanceOf(SSLHandshakeException.class);
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(served).hasValue(0);
            TransportKind.close(transport);
        }
    }

    @Test
    void trustsCertificateOfAddress() throws Exception {
        try (WireServer server = server(keys.context("TLS"), (socket, wire) -> {
            readHead(socket);
            write(socket, WireServer.ok("hello"));
            readHead(socket);
        })) {
            Transport transport = transport(keys.context("TLS"));
            assertThat(transport
                            .send(Requests.get("https://127.0.0.1:" + server.port() + "/")
                                    .build())
                            .bytes())
                    .hasSize(5);
            TransportKind.close(transport);
        }
    }

    /** Anyone on the way can end a TCP connection, so that only the TLS message shows that a body is whole (RFC 9112 section 9.8). */
    @ParameterizedTest
    @CsvSource({"TLSv1.2, true", "TLSv1.2, false", "TLSv1.3, true", "TLSv1.3, false"})
    void bodyWithoutLengthIsWholeOnlyIfTlsSaysSo(String version, boolean announced) throws Exception {
        try (WireServer server = server(keys.context("TLS"), (socket, wire) -> {
            readHead(socket);
            write(socket, "HTTP/1.1 200 OK\r\n\r\nhello");
            if (announced) {
                socket.close();
            }
            wire.close();
        })) {
            Transport transport = transport(keys.context(version));
            if (announced) {
                assertThat(transport.send(Requests.get(url(server)).build()).bytes())
                        .hasSize(5);
            } else {
                assertThat(catchThrowableOfType(
                                IOException.class,
                                () -> transport.send(Requests.get(url(server)).build())))
                        .isInstanceOf(BrokenResponseException.class);
            }
            TransportKind.close(transport);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
            })
    void bodyWithItsOwnEndIsWholeWithoutTlsMessage(String response) throws Exception {
        try (WireServer server = server(keys.context("TLS"), (socket, wire) -> {
            readHead(socket);
            write(socket, response);
            wire.close();
        })) {
            Transport transport = transport(keys.context("TLS"));
            for (int i = 0; i < 3; i++) {
                assertThat(transport
                                .send(Requests.get(url(server)).once(false).build())
                                .bytes())
                        .hasSize(5);
            }
            TransportKind.close(transport);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell"})
    void connectionThatIsCutOffFails(String part) throws Exception {
        for (boolean announced : new boolean[] {true, false}) {
            try (WireServer server = server(keys.context("TLS"), (socket, wire) -> {
                readHead(socket);
                write(socket, part);
                if (announced) {
                    socket.close();
                }
                wire.close();
            })) {
                Transport transport = transport(keys.context("TLS"));
                IOException failure = catchThrowableOfType(
                        IOException.class,
                        () -> transport.send(Requests.get(url(server)).once().build()));
                if (part.isEmpty()) {
                    assertThat(failure).isNotInstanceOfAny(BrokenResponseException.class, ConnectException.class);
                } else {
                    assertThat(failure).isInstanceOf(BrokenResponseException.class);
                }
                assertThat(failure).isNotInstanceOf(SSLHandshakeException.class);
                assertThat(server.connections()).isEqualTo(1);
                TransportKind.close(transport);
            }
        }
    }

    /** What a server does in place of a TLS handshake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028",
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "\u0016\u0003\u0003\u0000\u0004abcd"
            })
    void failedHandshakeSentNothing(String instead) throws Exception {
        try (WireServer server = new WireServer(wire -> {
            wire.requestBegins();
            wire.write(instead.getBytes(StandardCharsets.ISO_8859_1));
            wire.end();
        })) {
            Transport transport = transport(keys.context("TLS"));
            assertThat(catchThrowableOfType(
                            IOException.class,
                            () -> transport.send(Requests.get(url(server)).build())))
                    .isInstanceOfAny(ConnectException.class, SSLHandshakeException.class);
            assertThat(server.connections()).isEqualTo(1);
            TransportKind.close(transport);
        }
    }

    @Test
    void versionsThatDoNotMeetFailHandshake() throws Exception {
        try (WireServer server =
                server(keys.context("TLS"), new String[] {"TLSv1.3"}, (socket, wire) -> socket.close())) {
            Transport transport = transport(keys.context("TLSv1.2"));
            IOException failure = catchThrowableOfType(
                    IOException.class,
                    () -> transport.send(Requests.get(url(server)).build()));
            assertThat(failure).isInstanceOf(SSLHandshakeException.class);
            assertThat(server.connections()).isEqualTo(1);
            TransportKind.close(transport);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void recordsOfAnySizeArriveWhole(String version) throws Exception {
        byte[] body = Content.bytes(40_000);
        try (WireServer server = server(keys.context("TLS"), (socket, wire) -> {
            while (readHead(socket)) {
                byte[] received = socket.getInputStream().readNBytes(body.length);
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + received.length + "\r\n\r\n");
                for (int at = 0, size = 1; at < received.length; at += size, size = size * 3 % 20_011) {
                    socket.getOutputStream().write(received, at, Math.min(size, received.length - at));
                    socket.getOutputStream().flush();
                }
            }
        })) {
            Transport transport = transport(keys.context(version));
            for (int i = 0; i < 3; i++) {
                assertThat(transport
                                .send(Requests.post(url(server), RequestBody.of(body))
                                        .timeout(Duration.ofSeconds(20))
                                        .build())
                                .bytes())
                        .isEqualTo(body);
            }
            assertThat(server.connections()).isEqualTo(1);
            TransportKind.close(transport);
        }
    }

    /** Fails as code with a missing class does. */
    private static final class Failing implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw new NoClassDefFoundError("missing");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
