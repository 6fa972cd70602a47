package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.callsheet.runtime.TransportException;
import dev.callsheet.runtime.options.CallOptions;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.options.RetryPolicy;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls over TLS to a custom base URL. */
final class HttpsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private SSLContext tls;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        tls = selfSigned(folder.resolve("keys.p12"));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        byte[] response = "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"ada\"}}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/api/users.info", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void callsServerTrustedByCustomHttpClient() {
        HttpClient trusting = HttpClient.newBuilder().sslContext(tls).build();
        Slack slack = Slack.create(options().httpClient(trusting).build());

        assertThat(slack.users().info("U1").execute().user().name()).isEqualTo("ada");
    }

    @Test
    void callsServerTrustedByOwnTlsSettings() {
        Slack slack = Slack.create(options().sslContext(tls).build());

        assertThat(slack.users().info("U1").execute().user().name()).isEqualTo("ada");
    }

    @Test
    void rejectsUntrustedServer() {
        Slack slack = Slack.create(options().build());

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> slack.users()
                        .info("U1")
                        .with(CallOptions.builder().retry(RetryPolicy.none()).build())
                        .execute())
                .withMessageContaining("users.info")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("xoxb-test"));
    }

    private ClientOptions.Builder options() {
        return ClientOptions.builder()
                .token("xoxb-test")
                .baseUrl("https://localhost:" + server.getAddress().getPort() + "/api/");
    }

    /** Returns a context with a new certificate for localhost, which it also trusts. */
    private static SSLContext selfSigned(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(output).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
