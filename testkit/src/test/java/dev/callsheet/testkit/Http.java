package dev.callsheet.testkit;

import dev.callsheet.language.json.JsonText;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the fake server as a client would, with a token. */
public final class Http {
    public static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final FakeApi api;

    public Http(FakeApi api) {
        this.api = api;
    }

    public ResponseJson get(String methodAndQuery) {
        return json(send(request(methodAndQuery).GET()));
    }

    public ResponseJson form(String method, String form) {
        return json(post(method, FORM, form));
    }

    public HttpResponse<String> post(String method, String contentType, String body) {
        return send(request(method).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String methodAndQuery) {
        return withoutToken(methodAndQuery).header("Authorization", "Bearer secret-token");
    }

    public HttpRequest.Builder withoutToken(String methodAndQuery) {
        return HttpRequest.newBuilder(URI.create(api.baseUrl() + methodAndQuery))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BrokenException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static ResponseJson json(HttpResponse<String> response) {
        return new ResponseJson(JsonText.parse(response.body()));
    }

    public static ResponseJson json(String text) {
        return new ResponseJson(JsonText.parse(text));
    }

    /** Sends text as it is and reads until the server closes the connection. */
    public static String raw(FakeApi api, String request) throws IOException {
        URI url = URI.create(api.baseUrl());
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The connection broke. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenException(IOException cause) {
            super(cause);
        }
    }
}
