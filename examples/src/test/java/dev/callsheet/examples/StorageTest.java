package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.storage.Storage;
import dev.callsheet.examples.storage.model.Conflict;
import dev.callsheet.examples.storage.model.File;
import dev.callsheet.runtime.Download;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.TokenException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.json.Bytes;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A storage service: raw and chunked uploads, downloads by redirect, two base addresses. */
class StorageTest {
    private static final UUID SESSION = UUID.fromString("5f0c7f2e-8a57-4d6c-9a9c-0a2f8b1f4f11");
    private static final String FILE = "{\"id\":\"f1\",\"name\":\"a.txt\",\"size\":5,\"sha256\":\"AQID\"}";

    private final RecordingServer server = new RecordingServer();
    private final RecordingServer content = new RecordingServer();
    private final FakeApi fake = Fakes.start("storage");
    private final Storage storage =
            Storage.create(options().token("storage-secret").build());

    private ClientOptions.Builder options() {
        return ClientOptions.builder().baseUrl(server.url("/2/")).server("content", content.url("/2/"));
    }

    @AfterEach
    void close() {
        server.close();
        content.close();
        fake.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsShare() {
        server.json(FILE);

        assertThat(storage.shares().get("s1").execute().id()).isEqualTo("f1");
        assertThat(server.last().line()).isEqualTo("GET /2/shares/s1");
    }

    @Test
    void followsRedirectOfDownloadWithoutCredentials() throws IOException {
        server.respond(302, Map.of("Location", content.url("/signed?x=1")), "");
        content.respond(200, Map.of("Content-Type", "application/octet-stream"), "hello");

        try (Download file = storage.files().download("f1").execute()) {
            assertThat(file.stream()).hasBinaryContent(utf8("hello"));
        }
        assertThat(server.last().line()).isEqualTo("GET /2/files/f1/content");
        assertThat(server.last().header("Authorization")).isEqualTo("Bearer storage-secret");
        assertThat(content.last().line()).isEqualTo("GET /signed?x=1");
        assertThat(content.last().header("Authorization")).isNull();
    }

    @Test
    void uploadsRawBytesToContentServer() {
        content.json(FILE);

        File file = storage.files()
                .upload("/a.txt", Upload.of("a.txt", utf8("hello")), r -> r.checksum(Bytes.of(new byte[] {1, 2, 3})))
                .execute();

        assertThat(content.last().line()).isEqualTo("POST /2/files/upload");
        assertThat(content.last().header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(content.last().header("Content-Length")).isEqualTo("5");
        assertThat(content.last().header("X-File-Path")).isEqualTo("/a.txt");
        assertThat(content.last().header("X-Checksum")).isEqualTo("AQID");
        assertThat(content.last().header("Authorization")).isEqualTo("Bearer storage-secret");
        assertThat(content.last().text()).isEqualTo("hello");
        assertThat(file.sha256()).isEqualTo(Bytes.of(new byte[] {1, 2, 3}));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void uploadsStreamOfUnknownLengthInChunks() {
        content.json(FILE);

        storage.files()
                .upload("/a.txt", Upload.of("a.txt", () -> new ByteArrayInputStream(utf8("hello"))))
                .execute();

        assertThat(content.last().header("Content-Length")).isNull();
        assertThat(content.last().header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(content.last().text()).isEqualTo("hello");
    }

    @Test
    void uploadsInParts() {
        content.respond(
                201,
                Map.of("Content-Type", "application/json", "Location", "/2/files/sessions/" + SESSION),
                "{\"id\":\"" + SESSION + "\"}");
        content.respond(308, Map.of("Range", "bytes=0-4"), "");
        content.json(FILE);

        var started = storage.files().startSession().response();
        var incomplete = storage.files()
                .append(SESSION, "bytes 0-4/10", Upload.of("part", utf8("hello")))
                .execute();
        var complete = storage.files()
                .append(SESSION, "bytes 5-9/10", Upload.of("part", utf8("world")))
                .execute();

        assertThat(incomplete).isEmpty();
        assertThat(complete).isPresent();

        assertThat(started.info().header("Location")).isEqualTo("/2/files/sessions/" + SESSION);
        assertThat(content.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly(
                        "POST /2/files/sessions",
                        "PUT /2/files/sessions/" + SESSION,
                        "PUT /2/files/sessions/" + SESSION);
        assertThat(content.requests().get(0).body()).isEmpty();
        assertThat(content.last().header("Content-Range")).isEqualTo("bytes 5-9/10");
        assertThat(content.last().text()).isEqualTo("world");
    }

    @Test
    void replacesTextAsItIs() {
        server.respond(204, Map.of(), "");

        storage.shares().note("s1", "\"Größe\"\n").execute();

        assertThat(server.last().line()).isEqualTo("PUT /2/shares/s1/note");
        assertThat(server.last().header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(server.last().text()).isEqualTo("\"Größe\"\n");
    }

    @Test
    void pagesByCursorInBody() {
        server.json("{\"entries\":[{\"id\":\"f1\"}],\"cursor\":\"c2\"}");
        server.json("{\"entries\":[{\"id\":\"f2\"}]}");

        List<String> ids = storage.files().list("/", r -> r.limit(1)).stream()
                .map(File::id)
                .toList();

        assertThat(ids).containsExactly("f1", "f2");
        assertThat(server.requests())
                .extracting(RecordingServer.Request::text)
                .containsExactly("{\"path\":\"/\",\"limit\":1}", "{\"path\":\"/\",\"cursor\":\"c2\",\"limit\":1}");
    }

    @Test
    void readsFailureOfItsStatus() {
        content.respond(
                409,
                Map.of("Content-Type", "application/json"),
                "{\"error\":{\"tag\":\"exists\",\"message\":\"There is one.\"},\"existing\":" + FILE + "}");

        ErrorResponseException failure = catchThrowableOfType(
                ErrorResponseException.class,
                () -> storage.files()
                        .upload("/a.txt", Upload.of("a.txt", utf8("hello")))
                        .execute());

        assertThat(failure.code()).isEqualTo("exists");
        assertThat(failure.details(Conflict.class).existing().id()).isEqualTo("f1");
    }

    @Test
    void usesFirstAlternativeThatHasCredentials() throws IOException {
        server.json(FILE);
        server.json(FILE);

        Storage both = Storage.builder()
                .app("me", "app-secret")
                .key("key-secret")
                .options(options().build())
                .build();
        Storage none = Storage.builder().options(options().build()).build();
        both.shares().get("s1").execute();
        none.shares().get("s1").execute();
        server.respond(200, Map.of("Content-Type", "text/plain"), "hello");
        both.files().download("f1").execute().close();

        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsExactly(
                        "GET /2/shares/s1?app_key=key-secret",
                        "GET /2/shares/s1",
                        "GET /2/files/f1/content?app_key=key-secret");
        assertThat(server.requests().get(0).header("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString(utf8("me:app-secret")));
        assertThat(server.requests().get(1).header("Authorization")).isNull();
        assertThatThrownBy(() -> none.files().download("f1").execute())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("files.download");
    }

    @Test
    void fillsVariableOfBaseUrl() {
        server.json(FILE);
        Storage american = Storage.builder()
                .user("storage-secret")
                .region("us")
                .options(ClientOptions.builder()
                        .baseUrl(server.url("/{region}/2/"))
                        .build())
                .build();

        american.shares().get("s1").execute();

        assertThat(server.last().line()).isEqualTo("GET /us/2/shares/s1");
    }

    @Test
    void fetchesTokenWithIdAndSecretAndRenewsIt() {
        try (RecordingServer tokens = new RecordingServer()) {
            Storage robot = robot(options().server("robot", tokens.url("/token")));
            tokens.json("{\"access_token\":\"t1\",\"token_type\":\"Bearer\",\"expires_in\":3600}")
                    .json("{\"access_token\":\"t2\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
            server.json(FILE).respond(401, Map.of(), "").json(FILE);

            robot.shares().note("s1", "A note").execute();
            robot.shares().note("s1", "Another note").execute();

            assertThat(tokens.last().line()).isEqualTo("POST /token");
            assertThat(tokens.last().text())
                    .isEqualTo("grant_type=client_credentials&scope=shares.read+shares.write&audience=files");
            assertThat(tokens.last().header("Authorization"))
                    .isEqualTo("Basic " + Base64.getEncoder().encodeToString(utf8("robot:s%3A%2F%2B+%C3%A4")));
            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization") + " " + request.text())
                    .containsExactly("Bearer t1 A note", "Bearer t1 Another note", "Bearer t2 Another note");
        }
    }

    @Test
    void fakeIssuesAndExpiresTokens() {
        fake.acceptTokens("robot:s:/+ ä");
        Storage robot = robot(ClientOptions.builder().baseUrl(fake.baseUrl()).servers(fake.servers()));

        robot.shares().note("s1", "A note").execute();
        fake.assertNoProblems();
        fake.expireTokens();
        robot.shares().note("s1", "Another note").execute();

        assertThat(fake.requests(fake.tokenPath("robot"))).hasSize(2);
        fake.acceptTokens("robot:other");
        fake.expireTokens();
        assertThatThrownBy(() -> robot.shares().note("s1", "A note").execute())
                .isInstanceOf(TokenException.class)
                .hasMessageContaining("could not get a token from 127.0.0.1: ")
                .hasMessageContaining("invalid_client");
    }

    private static Storage robot(ClientOptions.Builder options) {
        return Storage.builder()
                .robot("robot", "s:/+ ä")
                .options(options.build())
                .build();
    }

    @Test
    void fakePlaysAllMethods() throws IOException {
        Storage faked = Storage.create(ClientOptions.builder()
                .baseUrl(fake.baseUrl())
                .servers(fake.servers())
                .token("storage-secret")
                .build());

        faked.files()
                .upload("/a.txt", Upload.of("a.txt", utf8("hello")), r -> r.checksum(Bytes.of(new byte[] {1})))
                .execute();
        faked.files().startSession().execute();
        faked.files()
                .append(SESSION, "bytes 0-4/10", Upload.of("part", utf8("hello")))
                .execute();
        try (Download file = faked.files().download("f1").execute()) {
            assertThat(file.info().status()).isEqualTo(200);
        }
        assertThat(faked.files().list("/").execute().entries()).hasSize(3);
        assertThat(faked.shares().get("s1").execute().name()).isEqualTo("a.txt");
        faked.shares().note("s1", "A note").execute();

        fake.assertNoProblems();
    }
}
