package dev.callsheet.examples;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP server on the loopback address. It knows nothing of specs: it records the bytes of each request and sends the
 * responses that a test has prepared, in order.
 */
final class RecordingServer implements AutoCloseable {
    /** A request as it arrived. */
    record Request(String method, String target, Headers headers, byte[] body) {
        /** Returns the method and the target, such as {@code GET /users?limit=2}. */
        String line() {
            return method + " " + target;
        }

        /** Returns the only value of a header; null if it is absent. */
        @Nullable
        String header(String name) {
            List<String> values = headers.getOrDefault(name, List.of());
            if (values.size() > 1) {
                throw new IllegalStateException(name + " was sent " + values.size() + " times");
            }
            return values.isEmpty() ? null : values.get(0);
        }

        /** Returns the body as UTF-8 text. */
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param received a permit for each piece after the first that may be sent; null if all may be sent at once */
    private record Response(
            int status,
            Map<String, String> headers,
            List<byte[]> pieces,
            @Nullable Semaphore received) {
        long length() {
            return received == null
                    ? pieces.stream().mapToLong(piece -> piece.length).sum()
                    : 0;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new ArrayList<>();
    private final Queue<Response> responses = new ArrayDeque<>();

    RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the address of the server with a path. */
    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Prepares a JSON response with status 200. */
    RecordingServer json(String body) {
        return respond(200, Map.of("Content-Type", "application/json"), body);
    }

    /** Prepares a response. */
    RecordingServer respond(int status, Map<String, String> headers, String body) {
        return add(new Response(status, headers, List.of(body.getBytes(StandardCharsets.UTF_8)), null));
    }

    /** Prepares a response with status 200 whose pieces are sent one by one, each when the one before was received. */
    RecordingServer stream(String contentType, Semaphore received, String... pieces) {
        return add(new Response(
                200,
                Map.of("Content-Type", contentType),
                Stream.of(pieces)
                        .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                received));
    }

    private RecordingServer add(Response response) {
        synchronized (responses) {
            responses.add(response);
        }
        return this;
    }

    /** Returns the requests so far. */
    List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns the last request. */
    Request last() {
        List<Request> all = requests();
        return all.get(all.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            synchronized (requests) {
                requests.add(new Request(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        body));
            }
            send(exchange, next());
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = response.received() == null && response.length() == 0;
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.length());
        for (int i = 0; i < response.pieces().size() && !empty; i++) {
            if (i > 0 && response.received() != null) {
                response.received().acquireUninterruptibly();
            }
            exchange.getResponseBody().write(response.pieces().get(i));
            exchange.getResponseBody().flush();
        }
    }

    private Response next() {
        synchronized (responses) {
            Response next = responses.poll();
            return next == null
                    ? new Response(
                            500, Map.of(), List.of("no response was prepared".getBytes(StandardCharsets.UTF_8)), null)
                    : next;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
