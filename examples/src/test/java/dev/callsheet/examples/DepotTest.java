package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.depot.Depot;
import dev.callsheet.examples.depot.model.Content;
import dev.callsheet.examples.depot.model.Details;
import dev.callsheet.examples.depot.model.Item;
import dev.callsheet.examples.depot.model.Missing;
import dev.callsheet.examples.depot.model.Problem;
import dev.callsheet.examples.depot.model.Solid;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that is generated from an OpenAPI document, at what clients of other generators are known to get wrong. */
class DepotTest {
    private final RecordingServer server = new RecordingServer();
    private final RecordingServer uploads = new RecordingServer();
    private final Depot depot = Depot.builder()
            .depotKey("depot-secret")
            .options(ClientOptions.builder()
                    .baseUrl(server.url("/v1/"))
                    .server("uploads", uploads.url("/"))
                    .build())
            .build();

    @AfterEach
    void close() {
        server.close();
        uploads.close();
    }

    private void done() {
        server.respond(204, Map.of(), "");
    }

    @Test
    void sendsOnlyWhatIsSetInUpdate() {
        done();
        depot.items().update("i1", Item.builder("lamp").build()).execute();
        assertThat(server.last().line()).isEqualTo("PATCH /v1/items/i1");
        assertThat(server.last().text()).isEqualTo("{\"label\":\"lamp\"}");

        done();
        depot.items()
                .update(
                        "i1",
                        Item.builder("lamp").shelves(List.of()).marks(Map.of()).build())
                .execute();
        assertThat(server.last().text()).isEqualTo("{\"label\":\"lamp\",\"shelves\":[],\"marks\":{}}");
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void refusesBodyWithoutRequiredMember() {
        assertThatThrownBy(() -> Item.builder(null)).hasMessage("label is required and was null.");
    }

    @Test
    void sendsRawBodyAsItIsToServerOfOperation() {
        uploads.respond(204, Map.of(), "");

        depot.items()
                .replacePhoto("i1", Upload.of("lamp.jpg", new byte[] {1, 2, 3}))
                .execute();

        assertThat(uploads.last().line()).isEqualTo("PUT /items/i1/photo");
        assertThat(uploads.last().body()).containsExactly(1, 2, 3);
        assertThat(uploads.last().header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void sendsPartsOfMultipartInUtf8AndObjectsAsJson() {
        server.respond(201, Map.of("Content-Type", "application/json"), "{\"id\":\"i1\",\"label\":\"Лампа\"}");

        Item item = depot.items()
                .create("Лампа", Details.builder(true).weight(1.5).build())
                .execute();

        assertThat(item.label()).isEqualTo("Лампа");
        assertThat(server.last().header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(server.last().text())
                .contains("name=\"label\"", "\r\n\r\nЛампа\r\n", "name=\"details\"")
                .contains("Content-Type: application/json")
                .contains("\r\n\r\n{\"fragile\":true,\"weight\":1.5}\r\n")
                .doesNotContain("photo");
    }

    @Test
    void leavesOutOptionalListOfForm() {
        server.json("[]");
        depot.items().search("a b&ü").execute();
        assertThat(server.last().text()).isEqualTo("text=a+b%26%C3%BC");
        assertThat(server.last().header("Content-Type")).startsWith("application/x-www-form-urlencoded");

        server.json("[]");
        depot.items().search("a", r -> r.shelves(List.of("s1", "s2"))).execute();
        assertThat(server.last().text()).isEqualTo("text=a&shelves=s1&shelves=s2");
    }

    @Test
    void readsUnknownValuesIllTypedFieldsAndLargeIntegers() {
        server.json("{\"id\":7,\"label\":\"lamp\",\"condition\":\"broken\",\"bytes\":3000000000,"
                + "\"marks\":[],\"shelves\":\"s1\",\"content\":{\"kind\":\"gas\",\"bars\":2}}");

        Item item = depot.items().get("i1").execute();

        assertThat(item.id()).isEqualTo("7");
        assertThat(item.bytes()).isEqualTo(3_000_000_000L);
        assertThat(String.valueOf(item.condition())).contains("broken");
        assertThat(item.shelves()).containsExactly("s1");
        assertThat(item.content()).isInstanceOf(Content.class).isNotInstanceOf(Solid.class);
    }

    @Test
    void readsVariantByDiscriminator() {
        server.json("{\"label\":\"box\",\"content\":{\"kind\":\"solid\",\"pieces\":3}}");

        Item item = depot.items().get("i1").execute();

        assertThat(item.content())
                .isInstanceOfSatisfying(
                        Solid.class, solid -> assertThat(solid.pieces()).isEqualTo(3));
    }

    @Test
    void sendsOddQueryNameEncodedOnceAndDeclaredAcceptOnce() {
        server.json("{}");

        depot.items().list(r -> r.size(5L)).execute();

        assertThat(server.last().line()).isEqualTo("GET /v1/items?size%3C=5");
        assertThat(server.last().header("Accept")).isEqualTo("application/json");
    }

    @Test
    void sendsCredentialOfDocumentExceptWhereItNeedsNone() {
        server.json("{}");
        depot.items().get("i1").execute();
        assertThat(server.last().header("X-Depot-Key")).isEqualTo("depot-secret");

        server.json("{\"open\":true}");
        assertThat(depot.status().get().execute().open()).isTrue();
        assertThat(server.last().header("X-Depot-Key")).isNull();
    }

    @Test
    void readsTextInItsCharsetAndSendsItInUtf8() {
        server.respond(200, Map.of("Content-Type", "text/plain"), "Лампа");
        assertThat(depot.items().getLabel("i1").execute()).isEqualTo("Лампа");

        done();
        depot.items().replaceLabel("i1", "Лампа").execute();
        assertThat(server.last().body()).isEqualTo("Лампа".getBytes(StandardCharsets.UTF_8));
        assertThat(server.last().header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void typesBodiesOfFailuresByStatus() {
        server.respond(404, Map.of("Content-Type", "application/json"), "{\"since\":\"2026-03-31\"}");
        ErrorResponseException missing = failure();
        assertThat(missing.details(Missing.class)).extracting(Missing::since).isEqualTo(LocalDate.of(2026, 3, 31));

        server.respond(409, Map.of("Content-Type", "application/json"), "{\"code\":\"busy\",\"hint\":\"Wait.\"}");
        ErrorResponseException busy = failure();
        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.details(Problem.class)).extracting(Problem::hint).isEqualTo("Wait.");
    }

    private ErrorResponseException failure() {
        return catchThrowableOfType(
                ErrorResponseException.class, () -> depot.items().get("i1").execute());
    }

    @Test
    void followsPagesAsDocumentMakesCertain() {
        server.json("{\"items\":[{\"label\":\"a\"},{\"label\":\"b\"}],\"next_cursor\":\"c2\"}");
        server.json("{\"items\":[{\"label\":\"c\"}],\"next_cursor\":\"\"}");

        assertThat(depot.items().list(r -> r.limit(2)).stream().map(Item::label))
                .containsExactly("a", "b", "c");
        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly("GET /v1/items?limit=2", "GET /v1/items?cursor=c2&limit=2");
    }

    @Test
    void returnsAddressOfDeclaredRedirect() {
        server.respond(302, Map.of("Location", "https://cdn.example.com/i1.jpg"), "");

        assertThat(depot.items().getPhoto("i1").execute()).isEqualTo(URI.create("https://cdn.example.com/i1.jpg"));
    }
}
