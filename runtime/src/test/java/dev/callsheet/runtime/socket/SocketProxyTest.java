package dev.callsheet.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.callsheet.runtime.http.RequestBody;
import dev.callsheet.runtime.http.Transport;
import dev.callsheet.runtime.http.TransportResponse;
import dev.callsheet.runtime.socket.server.RealServer;
import dev.callsheet.runtime.socket.server.Routes;
import dev.callsheet.runtime.socket.server.TlsKeys;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies between the socket transport and a server, on loopback. */
@Timeout(60)
class SocketProxyTest {
    private static final String LOGIN = "Basic czNjcmV0OnMzY3JldA==";

    @TempDir
    private static Path folder;

    private static SSLContext tls;
    private static final Routes ROUTES = new Routes();
    private static RealServer server;

    @BeforeAll
    static void start() throws Exception {
        TlsKeys keys = TlsKeys.ofLocalhost(folder);
        tls = keys.context("TLS");
        server = RealServer.Kind.JDK.start(0, keys, ROUTES);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String url() {
        ROUTES.clear();
        return "https://localhost:" + server.port() + "/length/5";
    }

    private static SocketTransport transport(@Nullable ProxySelector proxies, @Nullable String login) {
        return new SocketTransport(Duration.ofSeconds(20), proxies, login, tls);
    }

    private static ProxySelector through(WireServer proxy) {
        return ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port()));
    }

    /** Names proxies in turn, and remembers which failed. */
    private static final class Several extends ProxySelector {
        private final List<Proxy> proxies;
        private final List<SocketAddress> failed = new ArrayList<>();
        private final List<URI> asked = new ArrayList<>();

        Several(Proxy... proxies) {
            this.proxies = List.of(proxies);
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return proxies;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            failed.add(address);
        }
    }

    private static Proxy proxy(int port) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port));
    }

    private static int deadPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Connects to where a CONNECT says, and passes everything on. */
    static void tunnel(WireServer.Wire wire, String response) throws IOException, InterruptedException {
        String head = wire.head();
        int port = Integer.parseInt(head.split("[: ]")[2]);
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            wire.write(response);
            Thread back = new Thread(() -> {
                try {
                    target.getInputStream().transferTo(wire.socket().getOutputStream());
                    wire.socket().shutdownOutput();
                } catch (IOException closed) {
                    return; // one of the two ended the connection
                }
            });
            back.start();
            wire.in().transferTo(target.getOutputStream());
            target.shutdownOutput();
            back.join();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 Connection established\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void tunnelsHttpsAndKeepsTunnel(String response) throws Exception {
        try (WireServer proxy = new WireServer(wire -> tunnel(wire, response));
                SocketTransport transport = transport(through(proxy), LOGIN)) {
            String url = url();
            for (int i = 0; i < 3; i++) {
                assertThat(transport.send(Requests.get(url).once().build()).bytes())
                        .hasSize(5);
            }
            String authority = "localhost:" + server.port();
            assertThat(proxy.requests()).hasSize(1);
            assertThat(proxy.requests().get(0).head())
                    .startsWith("CONNECT " + authority + " HTTP/1.1\r\n")
                    .contains("Host: " + authority + "\r\n")
                    .contains("Proxy-Authorization: " + LOGIN + "\r\n");
            assertThat(ROUTES.requests()).hasSize(3);
            assertThat(ROUTES.connections()).isEqualTo(1);
        }
    }

    @Test
    void sendsLoginOnlyToProxy() throws Exception {
        List<String> heads = new ArrayList<>();
        try (WireServer proxy = new WireServer(wire -> {
                    wire.head();
                    wire.write("HTTP/1.1 200 OK\r\n\r\n");
                    // The server's side of the tunnel, without TLS: only a handshake arrives.
                    heads.add(new String(wire.in().readNBytes(200), StandardCharsets.ISO_8859_1));
                });
                SocketTransport transport = transport(through(proxy), LOGIN)) {
            assertThatThrownBy(() -> transport.send(Requests.get(url()).build()))
                    .isInstanceOf(IOException.class);
            assertThat(heads).hasSize(1).first().asString().doesNotContain(LOGIN);
        }
        try (WireServer direct = new WireServer(wire -> {
                    wire.request();
                    wire.write(WireServer.ok("hello"));
                });
                SocketTransport transport = transport(new Several(Proxy.NO_PROXY), LOGIN)) {
            transport.send(Requests.get(direct.url()).build());
            assertThat(direct.requests().get(0).head()).doesNotContainIgnoringCase("proxy");
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void sendsAbsoluteFormForHttp(boolean login) throws Exception {
        try (WireServer proxy = new WireServer(wire -> {
                    while (wire.request() != null) {
                        wire.write(WireServer.ok("hello"));
                    }
                });
                SocketTransport transport = transport(through(proxy), login ? LOGIN : null)) {
            transport.send(Requests.get("http://api.invalid/a/b?c=d%20e").build());
            transport.send(Requests.post("http://other.invalid:8080", RequestBody.of(new byte[5]))
                    .build());
            assertThat(proxy.requests())
                    .extracting(WireServer.Request::line)
                    .containsExactly(
                            "GET http://api.invalid/a/b?c=d%20e HTTP/1.1", "POST http://other.invalid:8080/ HTTP/1.1");
            assertThat(proxy.requests().get(0).head()).contains("Host: api.invalid\r\n");
            assertThat(proxy.requests().get(1).head()).contains("Host: other.invalid:8080\r\n");
            assertThat(proxy.requests().get(0).head().contains("Proxy-Authorization: " + LOGIN + "\r\n"))
                    .isEqualTo(login);
        }
    }

    /** As tinyproxy does. */
    @Test
    void writesDoNotFailThroughProxyThatEndsConnectionsUnannounced() throws Exception {
        try (WireServer proxy = new WireServer(wire -> {
                    wire.request();
                    wire.write(WireServer.ok("hello"));
                });
                SocketTransport transport = transport(through(proxy), LOGIN)) {
            for (int i = 0; i < 100; i++) {
                transport.send(Requests.post("http://api.invalid/", RequestBody.of(new byte[5]))
                        .once()
                        .build());
            }
            assertThat(proxy.requests()).hasSize(100);
        }
    }

    @Test
    void loginRefusedIsResponse() throws Exception {
        String refusal =
                "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 4\r\n\r\nnope";
        try (WireServer proxy = new WireServer(wire -> {
                    wire.request();
                    wire.write(refusal);
                    wire.end();
                });
                SocketTransport transport = transport(through(proxy), LOGIN)) {
            for (String url : List.of(url(), "http://api.invalid/")) {
                TransportResponse response = transport.send(Requests.get(url).build());
                assertThat(response.status()).isEqualTo(407);
                assertThat(response.header("proxy-authenticate")).isEqualTo("Basic realm=\"x\"");
            }
        }
    }

    /** What a proxy may do in place of making a tunnel. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 403 Forbidden\r\n\r\n<h1>no</h1>",
                "HTTP/1.1 302 Found\r\nLocation: https://login.invalid/\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\nrubbish",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200",
                "SSH-2.0\r\n",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028",
                "",
            })
    void tunnelThatIsNotMadeSentNothingAndNamesNoLogin(String response) throws Exception {
        try (WireServer proxy = new WireServer(wire -> {
                    wire.head();
                    wire.write(response.getBytes(StandardCharsets.ISO_8859_1));
                    wire.end();
                });
                SocketTransport transport = transport(through(proxy), LOGIN)) {
            assertThatThrownBy(() -> transport.send(Requests.get(url()).build()))
                    .isInstanceOfAny(ConnectException.class, javax.net.ssl.SSLHandshakeException.class)
                    .satisfies(SocketProxyTest::namesNoLogin);
            assertThat(ROUTES.requests()).isEmpty();
            assertThat(transport.toString()).doesNotContain("Basic").doesNotContain("s3cret");
        }
    }

    private static void namesNoLogin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.toString())
                    .doesNotContain(LOGIN)
                    .doesNotContain("czNjcmV0")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void triesNextProxyIfFirstIsDead() throws Exception {
        int dead = deadPort();
        try (WireServer proxy = new WireServer(wire -> tunnel(wire, "HTTP/1.1 200 OK\r\n\r\n"))) {
            Several selector = new Several(proxy(dead), proxy(proxy.port()));
            try (SocketTransport transport = transport(selector, null)) {
                for (int i = 0; i < 2; i++) {
                    assertThat(transport
                                    .send(Requests.get(url() + "?secret=1")
                                            .once()
                                            .build())
                                    .bytes())
                            .hasSize(5);
                }
            }
            assertThat(selector.failed).isNotEmpty().containsOnly(new InetSocketAddress("127.0.0.1", dead));
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(selector.asked.toString()).doesNotContain("secret");
        }
    }

    @Test
    void connectsDirectlyIfSelectorSaysSoAfterDeadProxy() throws Exception {
        Several selector = new Several(proxy(deadPort()), Proxy.NO_PROXY);
        try (SocketTransport transport = transport(selector, LOGIN)) {
            assertThat(transport.send(Requests.get(url()).once().build()).bytes())
                    .hasSize(5);
        }
    }

    @Test
    void passesOverProxyOfAnotherKindAndResolvesNoResolvedProxy() throws Exception {
        Proxy socks = new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", deadPort()));
        try (SocketTransport transport = transport(new Several(socks, Proxy.NO_PROXY), LOGIN)) {
            assertThat(transport.send(Requests.get(url()).once().build()).bytes())
                    .hasSize(5);
        }
        try (WireServer server = new WireServer(wire -> {
            wire.request();
            wire.write(WireServer.ok("hello"));
        })) {
            InetAddress resolved = InetAddress.getByAddress("proxy.invalid", new byte[] {127, 0, 0, 1});
            Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(resolved, server.port()));
            try (SocketTransport transport = transport(new Several(proxy), LOGIN)) {
                assertThat(transport
                                .send(Requests.get("http://api.invalid/").build())
                                .bytes())
                        .hasSize(5);
            }
            assertThat(server.requests().get(0).head()).contains("\r\nConnection: close\r\n");
        }
    }

    @Test
    void failsAsNotConnectedIfNoProxyCanBeUsed() throws Exception {
        Proxy socks = new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", deadPort()));
        for (Several selector :
                List.of(new Several(), new Several(socks), new Several(proxy(deadPort()), proxy(deadPort())))) {
            try (SocketTransport transport = transport(selector, LOGIN)) {
                assertThatThrownBy(() -> transport.send(Requests.get(url()).build()))
                        .isInstanceOf(ConnectException.class)
                        .satisfies(SocketProxyTest::namesNoLogin);
            }
        }
        Proxy unresolved = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.invalid", 8080));
        try (SocketTransport transport = transport(new Several(unresolved), LOGIN)) {
            assertThatThrownBy(() -> transport.send(Requests.get(url()).build()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    /** Some of them close after each response and do not say so. */
    @Test
    void keepsNoConnectionToProxyThatPassesRequestsOn() throws Exception {
        WireServer.Script script = wire -> {
            while (wire.request() != null) {
                wire.write(WireServer.ok("hello"));
            }
        };
        try (WireServer one = new WireServer(script);
                WireServer other = new WireServer(script)) {
            List<Proxy> next = new ArrayList<>(List.of(proxy(one.port()), proxy(other.port()), proxy(one.port())));
            ProxySelector turns = new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return List.of(next.remove(0));
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
            };
            try (SocketTransport transport = transport(turns, null)) {
                for (int i = 0; i < 3; i++) {
                    transport.send(Requests.get("http://api.invalid/").build());
                }
            }
            assertThat(one.requests()).hasSize(2);
            assertThat(one.connections()).isEqualTo(2);
            assertThat(other.requests()).hasSize(1);
        }
    }

    /** The selector of the JVM reads system properties each time. */
    @ParameterizedTest(name = "{0}, nonProxyHosts {1}")
    @CsvSource({"SOCKET, '', true", "SOCKET, 127.0.0.1, false", "SOCKET, 127.*|x, false", "JDK, 127.*, false"})
    void defaultSelectorHonoursNonProxyHosts(TransportKind kind, String direct, boolean proxied) throws Exception {
        WireServer.Script script = wire -> {
            while (wire.request() != null) {
                wire.write(WireServer.ok("hello"));
            }
        };
        try (WireServer target = new WireServer(script);
                WireServer proxy = new WireServer(script)) {
            System.setProperty("http.proxyHost", "127.0.0.1");
            System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
            System.setProperty("http.nonProxyHosts", direct);
            Transport transport = kind.create();
            try {
                transport.send(Requests.get(target.url()).build());
            } finally {
                System.clearProperty("http.proxyHost");
                System.clearProperty("http.proxyPort");
                System.clearProperty("http.nonProxyHosts");
                TransportKind.close(transport);
            }
            assertThat(proxy.requests()).hasSize(proxied ? 1 : 0);
            assertThat(target.requests()).hasSize(proxied ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reachesServerByIpv6Address(TransportKind kind) throws Exception {
        InetAddress loopback = InetAddress.getByName("::1");
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "this machine has no IPv6");
        Transport transport = kind.create();
        try (WireServer ipv6 = new WireServer(loopback, wire -> {
            while (wire.request() != null) {
                wire.write(WireServer.ok("hello"));
            }
        })) {
            String authority = "[::1]:" + ipv6.port();
            for (String host : List.of(authority, "[0:0:0:0:0:0:0:1]:" + ipv6.port())) {
                assertThat(transport
                                .send(Requests.get("http://" + host + "/x").build())
                                .bytes())
                        .hasSize(5);
            }
            assertThat(ipv6.requests().get(0).head()).containsIgnoringCase("Host: " + authority + "\r\n");
        } finally {
            TransportKind.close(transport);
        }
    }
}
