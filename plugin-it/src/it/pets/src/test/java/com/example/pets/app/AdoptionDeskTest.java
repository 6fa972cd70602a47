package com.example.pets.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.pets.Shop;
import com.example.pets.model.Kind;
import com.example.pets.model.Pet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.callsheet.runtime.options.ClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdoptionDeskTest {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private AdoptionDesk desk;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
        String url = "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/";
        desk = new AdoptionDesk(Shop.create(
                ClientOptions.builder().token("secret").baseUrl(url).build()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void adoptsFirstAvailablePetAcrossPages() {
        Optional<Pet> pet = desk.adopt(Kind.CAT, "Ada Lovelace");

        assertEquals(Optional.of(new Pet(2, "Tom", Kind.CAT)), pet);
        assertEquals(
                List.of(
                        "GET /pets?kind=cat&limit=2 ",
                        "POST /pets/1/adopt {\"owner\":{\"name\":\"Ada Lovelace\"}}",
                        "GET /pets?kind=cat&cursor=more&limit=2 ",
                        "POST /pets/2/adopt {\"owner\":{\"name\":\"Ada Lovelace\"}}"),
                requests);
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String target = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + target + " " + body);
        String response;
        if (!"Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            response = "{\"ok\":false,\"error\":\"not_authed\"}";
        } else if (target.startsWith("/pets/1/")) {
            response = "{\"ok\":false,\"error\":\"already_adopted\"}";
        } else if (target.startsWith("/pets/2/")) {
            response = "{\"ok\":true,\"pet\":{\"id\":2,\"name\":\"Tom\",\"kind\":\"cat\"}}";
        } else if (target.contains("cursor=more")) {
            response = "{\"ok\":true,\"pets\":[{\"id\":2,\"name\":\"Tom\",\"kind\":\"cat\"}]}";
        } else {
            response = "{\"ok\":true,\"pets\":[{\"id\":1,\"name\":\"Kit\",\"kind\":\"cat\"}],\"next\":\"more\"}";
        }
        byte[] bytes = response.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
