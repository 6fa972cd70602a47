package dev.callsheet.generator.emit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers each request on loopback with the next of the texts that it was given, and keeps what it was asked. */
final class PetshopServer implements AutoCloseable {
    private static final Pattern PART = Pattern.compile("(?s)\r\n[^\r]*name=\"([^\"]*)\".*?\r\n\r\n(.*)\r\n");

    private final HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    /**
     * A request as it came.
     *
     * @param path what follows {@code /api/}
     * @param fields of the query, a form or a multipart body, in no order
     * @param body as it came
     */
    record Request(String verb, String path, Map<String, String> fields, String body, String token) {}

    PetshopServer(String... answers) {
        this.answers.addAll(List.of(answers));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/", this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/api/";
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath().substring("/api/".length()),
                type.startsWith("multipart/form-data")
                        ? parts(body)
                        : fields(
                                query != null
                                        ? query
                                        : type.startsWith("application/x-www-form-urlencoded") ? body : ""),
                body,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    /** The texts of a multipart body, by the names of their parts. */
    private static Map<String, String> parts(String body) {
        Map<String, String> fields = new TreeMap<>();
        String boundary = body.substring(0, body.indexOf("\r\n"));
        for (String part : body.split(Pattern.quote(boundary))) {
            Matcher matcher = PART.matcher(part);
            if (matcher.matches()) {
                fields.merge(matcher.group(1), matcher.group(2), (a, b) -> a + "|" + b);
            }
        }
        return fields;
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            fields.merge(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value, (a, b) -> a + "|" + b);
        }
        fields.remove("");
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
