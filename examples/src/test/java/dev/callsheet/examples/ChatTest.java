package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.callsheet.examples.chat.Chat;
import dev.callsheet.examples.chat.ChatCommonError;
import dev.callsheet.examples.chat.model.Button;
import dev.callsheet.examples.chat.model.Failure;
import dev.callsheet.examples.chat.model.Message;
import dev.callsheet.examples.chat.model.MessageKind;
import dev.callsheet.examples.chat.model.NewMessage;
import dev.callsheet.examples.chat.model.Row;
import dev.callsheet.runtime.ErrorResponseException;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A chat service: a token with a prefix, numeric codes and enums, files and JSON in one body. */
class ChatTest {
    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("chat");
    private final Chat chat = client(server.url("/api/v9/"));
    private final Chat faked = client(fake.baseUrl());

    private static Chat client(String baseUrl) {
        return Chat.create(
                ClientOptions.builder().baseUrl(baseUrl).token("chat-secret").build());
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void sendsTokenWithPrefix() {
        server.json("{\"id\":\"4501\",\"topic\":null,\"position\":2}");

        assertThat(chat.channels().get("4501").execute().topic()).isNull();
        assertThat(server.last().line()).isEqualTo("GET /api/v9/channels/4501");
        assertThat(server.last().header("Authorization")).isEqualTo("Bot chat-secret");
    }

    @Test
    void rejectsMessageWithoutContent() {
        assertThatThrownBy(() -> NewMessage.builder().nonce(1L).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content")
                .hasMessageContaining("components");
    }

    @Test
    void sendsFilesAndJsonInOneBody() {
        server.json("{\"id\":\"9001\",\"type\":0,\"content\":\"Hi\"}");
        NewMessage message = NewMessage.builder()
                .content("Hi")
                .nonce(9007199254740993L)
                .components(Row.builder()
                        .components(Button.builder().label("Go").build())
                        .build())
                .build();

        chat.messages()
                .create(
                        "4501",
                        message,
                        r -> r.files(
                                Upload.of("a.png", "AAA".getBytes(StandardCharsets.UTF_8))
                                        .contentType("image/png"),
                                Upload.of("b.txt", "BB".getBytes(StandardCharsets.UTF_8))))
                .execute();

        assertThat(server.last().line()).isEqualTo("POST /api/v9/channels/4501/messages");
        String type = server.last().header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(server.last().text().replace(boundary, "B").replace("\r\n", "\n"))
                .isEqualTo("""
                        --B
                        Content-Disposition: form-data; name="payload_json"
                        Content-Type: application/json

                        {"content":"Hi","nonce":"9007199254740993","components":[{"type":1,"components":[{"type":2,"label":"Go"}]}]}
                        --B
                        Content-Disposition: form-data; name="files"; filename="a.png"
                        Content-Type: image/png

                        AAA
                        --B
                        Content-Disposition: form-data; name="files"; filename="b.txt"
                        Content-Type: application/octet-stream

                        BB
                        --B--
                        """);
    }

    @Test
    void sendsListOfNumbersOnceEach() {
        server.json(
                "[{\"id\":\"9001\",\"type\":7,\"timestamp\":\"2026-03-01T10:00:00.125Z\"},{\"id\":\"9002\",\"type\":99}]");

        List<Message> messages = chat.messages()
                .list("4501", r -> r.kinds(MessageKind.DEFAULT, MessageKind.JOIN))
                .execute();

        assertThat(server.last().line()).isEqualTo("GET /api/v9/channels/4501/messages?kinds=0&kinds=7");
        assertThat(messages).extracting(Message::type).containsExactly(MessageKind.JOIN, MessageKind.of(99));
        assertThat(messages.get(0).timestamp()).isEqualTo(OffsetDateTime.parse("2026-03-01T10:00:00.125Z"));
    }

    @Test
    void sendsNullOnlyIfAsked() {
        server.json("{\"id\":\"9001\"}");
        server.json("{\"id\":\"9001\"}");

        chat.messages().edit("4501", "9001", r -> r.contentNull().flags(4)).execute();
        chat.messages().edit("4501", "9001", r -> r.components(List.of())).execute();

        assertThat(server.requests())
                .extracting(RecordingServer.Request::line)
                .containsOnly("PATCH /api/v9/channels/4501/messages/9001");
        assertThat(server.requests())
                .extracting(RecordingServer.Request::text)
                .containsExactly("{\"content\":null,\"flags\":4}", "{\"components\":[]}");
    }

    @Test
    void fakePlaysAllMethods() {
        assertThat(faked.channels().get("4501").execute().position()).isEqualTo(2);
        assertThat(faked.messages()
                        .create(
                                "4501",
                                NewMessage.builder().content("Hi").build(),
                                r -> r.files(Upload.of("a.png", new byte[] {1})))
                        .execute()
                        .content())
                .isEqualTo("Hi");
        assertThat(faked.messages().list("4501", r -> r.kinds(MessageKind.JOIN)).execute())
                .hasSize(2);
        assertThat(faked.messages()
                        .edit("4501", "9001", r -> r.flags(4))
                        .execute()
                        .id())
                .isEqualTo("9001");

        fake.assertNoProblems();
    }

    @Test
    void failsWithNumericCode() {
        server.respond(
                403, Map.of("Content-Type", "application/json"), "{\"code\":50001,\"message\":\"Missing Access\"}");
        fake.when("channels.get").fail("10003");

        ErrorResponseException missing = catchThrowableOfType(
                ErrorResponseException.class, () -> chat.channels().get("4501").execute());
        ErrorResponseException unknown = catchThrowableOfType(
                ErrorResponseException.class, () -> faked.channels().get("4501").execute());

        assertThat(missing.is(ChatCommonError.MISSING_ACCESS)).isTrue();
        assertThat(missing.details(Failure.class).message()).isEqualTo("Missing Access");
        assertThat(unknown.is(ChatCommonError.UNKNOWN_CHANNEL)).isTrue();
    }
}
