package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A JVM with a heap of 64 MiB uploads a file of 1 GiB: as a part of a multipart body, and as a raw body. */
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
            byte[] response = ("{\"ok\":true,\"file_id\":\"F1\",\"upload_url\":\"" + url() + "/upload\",\"files\":[]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
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
    void uploads1GiBWithin64MiBHeap() throws Exception {
        System.out.print(ChildJvm.run(List.of("-Xmx64m"), LargeUploadSender.class, url() + "/api/"));

        assertThat(received.get("/upload")).isEqualTo(LargeUploadSender.LENGTH);
        assertThat(received.get("/api/users.setPhoto"))
                .isBetween(LargeUploadSender.LENGTH, LargeUploadSender.LENGTH + 1000);
        assertThat(received).containsKeys("/api/files.completeUploadExternal");
    }
}
