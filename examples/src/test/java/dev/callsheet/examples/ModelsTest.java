package dev.callsheet.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.examples.models.Models;
import dev.callsheet.examples.models.model.ChatMessage;
import dev.callsheet.examples.models.model.ChatMessage.Role;
import dev.callsheet.examples.models.model.ChatMessageContent;
import dev.callsheet.examples.models.model.ChatsCreateStop;
import dev.callsheet.examples.models.model.Completion;
import dev.callsheet.examples.models.model.EmbeddingsCreateInput;
import dev.callsheet.examples.models.model.TextPart;
import dev.callsheet.examples.models.model.ToolChoice;
import dev.callsheet.examples.models.model.ToolMode;
import dev.callsheet.runtime.Upload;
import dev.callsheet.runtime.options.ClientOptions;
import dev.callsheet.testkit.FakeApi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model service: server-sent events, constants, multipart. */
class ModelsTest {
    private static final String ANSWER =
            "{\"id\":\"chat_1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello!\"},"
                    + "\"finish_reason\":\"stop\"}],\"usage\":{\"total_tokens\":11}}";

    private final RecordingServer server = new RecordingServer();
    private final FakeApi fake = Fakes.start("models");
    private final Models models = client(server.url("/v1/"));
    private final Models faked = client(fake.baseUrl());

    private static Models client(String baseUrl) {
        return Models.create(
                ClientOptions.builder().baseUrl(baseUrl).token("models-secret").build());
    }

    @AfterEach
    void close() {
        server.close();
        fake.close();
    }

    @Test
    void sendsConstantAndDecimalInJson() {
        server.json(ANSWER);

        Completion answer = models.chats()
                .create(
                        "small-1",
                        List.of(
                                ChatMessage.builder(Role.USER, ChatMessageContent.ofString("Hi"))
                                        .build(),
                                ChatMessage.builder(
                                                Role.USER,
                                                ChatMessageContent.ofPartList(List.of(TextPart.builder("What is this?")
                                                        .build())))
                                        .build()),
                        r -> r.stop(ChatsCreateStop.ofStringList(List.of("END", "STOP")))
                                .temperature(new BigDecimal("0.20"))
                                .toolChoice(ToolChoice.ofToolMode(ToolMode.AUTO)))
                .execute();

        assertThat(server.last().line()).isEqualTo("POST /v1/chats");
        assertThat(server.last().header("X-Api-Key")).isEqualTo("models-secret");
        assertThat(server.last().header("Authorization")).isNull();
        assertThat(server.last().text())
                .isEqualTo(
                        "{\"model\":\"small-1\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"},"
                                + "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What is this?\"}]}],"
                                + "\"stop\":[\"END\",\"STOP\"],\"temperature\":0.20,\"tool_choice\":\"auto\",\"stream\":false}");
        assertThat(answer.choices().get(0).finishReason()).isEqualTo("stop");
    }

    @Test
    void repeatsCallThatMayBeRepeated() {
        server.respond(503, Map.of("Retry-After", "0"), "");
        server.json(ANSWER);

        models.chats().create("small-1", List.of()).execute();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void readsEventsWhileTheyCome() {
        Semaphore received = new Semaphore(0);
        server.stream(
                "text/event-stream",
                received,
                ": comment\n\ndata: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel\"}}]}\n\n",
                "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\"lo\"}}]}\n\n",
                "data: [DONE]\n\n");
        List<String> texts = new ArrayList<>();

        try (var events = models.chats().stream("small-1", List.of()).execute()) {
            events.forEach(event -> {
                texts.add(event.data().choices().get(0).delta().content());
                received.release();
            });
        }

        assertThat(texts).containsExactly("Hel", "lo");
        assertThat(server.last().text()).isEqualTo("{\"model\":\"small-1\",\"messages\":[],\"stream\":true}");
        assertThat(server.last().header("Accept")).isEqualTo("text/event-stream");
    }

    @Test
    void sendsSoundAsMultipart() {
        server.json("{\"text\":\"Good morning.\",\"duration\":1.25}");

        var heard = models.audio()
                .transcribe(
                        Upload.of("a.wav", new byte[] {'R', 'I', 'F', 'F'}),
                        "ear-1",
                        r -> r.timestampGranularities("word", "segment"))
                .execute();

        String type = server.last().header("Content-Type");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(server.last().text().replace(boundary, "B").replace("\r\n", "\n"))
                .isEqualTo("""
                        --B
                        Content-Disposition: form-data; name="file"; filename="a.wav"
                        Content-Type: application/octet-stream

                        RIFF
                        --B
                        Content-Disposition: form-data; name="model"

                        ear-1
                        --B
                        Content-Disposition: form-data; name="timestamp_granularities[]"

                        word
                        --B
                        Content-Disposition: form-data; name="timestamp_granularities[]"

                        segment
                        --B--
                        """);
        assertThat(heard.text()).isEqualTo("Good morning.");
    }

    @Test
    void sendsAnyKindOfInput() {
        server.json("{\"data\":[{\"index\":0,\"embedding\":[0.25,-0.5]}]}");
        server.json("{\"data\":[]}");

        var vectors = models.embeddings()
                .create("vec-1", EmbeddingsCreateInput.ofString("Hi"))
                .execute();
        models.embeddings()
                .create("vec-1", EmbeddingsCreateInput.ofIntegerListList(List.of(List.of(1, 2), List.of())))
                .execute();

        assertThat(vectors.data().get(0).embedding()).containsExactly(0.25, -0.5);
        assertThat(server.requests())
                .extracting(RecordingServer.Request::text)
                .containsExactly(
                        "{\"model\":\"vec-1\",\"input\":\"Hi\"}", "{\"model\":\"vec-1\",\"input\":[[1,2],[]]}");
    }

    @Test
    void fakePlaysAllMethods() {
        assertThat(faked.chats().create("small-1", List.of()).execute().id()).isEqualTo("chat_1");
        try (var events = faked.chats().stream("small-1", List.of()).execute()) {
            assertThat(events.stream()
                            .map(event -> event.data().choices().get(0).delta().content()))
                    .containsExactly("Hel", "lo!");
        }
        assertThat(faked.audio()
                        .transcribe(Upload.of("a.wav", new byte[] {1}), "ear-1")
                        .execute()
                        .text())
                .isEqualTo("Good morning.");
        for (EmbeddingsCreateInput input : List.of(
                EmbeddingsCreateInput.ofString("Hi"),
                EmbeddingsCreateInput.ofStringList(List.of("a", "b")),
                EmbeddingsCreateInput.ofIntegerList(List.of(1)),
                EmbeddingsCreateInput.ofIntegerListList(List.of(List.of(1, 2))))) {
            faked.embeddings().create("vec-1", input).execute();
        }

        fake.assertNoProblems();
    }
}
