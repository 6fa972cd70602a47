package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file of 1 GiB is sent by a JVM with a heap of 64 MiB: as a part of a form, and as the bytes of an upload. */
@Tag("large")
final class LargeUploadTest {
    private final Map<String, Long> received = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::count);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void count(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            received.merge(path, bytes(exchange.getRequestBody()), Long::sum);
            byte[] answer = ("{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + url() + "/upload\",\"files\":[]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static long bytes(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            count += read;
        }
        return count;
    }

    @Test
    void aGibibyteFitsThroughASmallHeap() throws Exception {
        Process sender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LargeUploadSender.class.getName(),
                        url() + "/api/")
                .redirectErrorStream(true)
                .start();
        try {
            String said = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sender.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(sender.exitValue()).as(said).isZero();
            System.out.print(said);
        } finally {
            sender.destroyForcibly();
        }
        assertThat(received.get("/upload")).isEqualTo(LargeUploadSender.LENGTH);
        assertThat(received.get("/api/users.setPhoto"))
                .isBetween(LargeUploadSender.LENGTH, LargeUploadSender.LENGTH + 1000);
        assertThat(received).containsKeys("/api/files.completeUploadExternal");
    }
}
