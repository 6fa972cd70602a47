package dev.callsheet.runtime.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.runtime.socket.TransportKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server on loopback that responds as it is told and keeps the requests it received. As a registered extension, it
 * stops after each test.
 */
final class TestServer implements AutoCloseable, AfterEachCallback {
    static final String TOKEN = "xoxb-canary-0123456789";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Answer usual = Answer.json("{\"ok\":true}");

    private final @Nullable TransportKind transports;

    TestServer() {
        this(null);
    }

    /** @param transports of the clients that get {@link #options()}; null for the default */
    TestServer(@Nullable TransportKind transports) {
        this.transports = transports;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** A received request. */
    record Received(String verb, URI uri, java.util.Map<String, List<String>> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(", ", header.getValue()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A response to send. */
    record Answer(int status, String contentType, byte[] body, String... headers) {
        static Answer json(String body) {
            return new Answer(200, "application/json; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer of(int status, String contentType, String body, String... headers) {
            return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
        }
    }

    TestServer then(Answer answer) {
        answers.add(answer);
        return this;
    }

    TestServer then(String json) {
        return then(Answer.json(json));
    }

    TestServer always(Answer answer) {
        usual = answer;
        return this;
    }

    List<Received> received() {
        return received;
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError("Expected one request, got " + received.size());
        }
        return received.get(0);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** Returns options for a client of this server, with a token. */
    ClientOptions.Builder options() {
        ClientOptions.Builder options = ClientOptions.builder().token(TOKEN).baseUrl(url());
        return transports == null ? options : options.transport(transports.create());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            Answer next = answers.poll();
            Answer answer = next == null ? usual : next;
            if (answer.contentType() != null) {
                exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            }
            for (int i = 0; i < answer.headers().length; i += 2) {
                exchange.getResponseHeaders().add(answer.headers()[i], answer.headers()[i + 1]);
            }
            boolean empty =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
