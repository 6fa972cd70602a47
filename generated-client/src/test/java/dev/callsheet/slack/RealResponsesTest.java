package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.runtime.json.JsonInput;
import dev.callsheet.runtime.json.JsonOutput;
import dev.callsheet.slack.admin.conversations.AdminConversationsSearchResponse;
import dev.callsheet.slack.conversations.ConversationsHistoryResponse;
import dev.callsheet.slack.conversations.ConversationsInfoResponse;
import dev.callsheet.slack.model.Block;
import dev.callsheet.slack.model.RawTextCell;
import dev.callsheet.slack.model.TableBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses as Slack sends them where its reference says less: each file is named after its method and what is special. */
final class RealResponsesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "real-responses");

    private static final SlackSpec SPEC = SlackSpec.load();

    static List<String> responses() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("responses")
    void readsEveryFieldWithoutProblem(String file) throws IOException {
        ApiMethod method = method(file);
        String json = json(file);
        JsonInput in = JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null);

        Object read = in.document(SPEC.reader(method));

        assertThat(in.problems()).isEmpty();
        assertThat(new ReadCheck(SPEC).lost(SPEC.response(method), JsonTrees.parse(json), read))
                .isEmpty();
    }

    private static ApiMethod method(String file) {
        String name = file.substring(0, file.indexOf("__"));
        return SPEC.api().methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String json(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    @Test
    void sendsEmptyCellsBackInPlace() throws IOException {
        List<Block> blocks = conversationsHistory("conversations.history__empty-cells.json");
        TableBlock table = (TableBlock) blocks.get(0);

        assertThat(table.rows().get(1)).hasSize(3).element(1).isNull();
        assertThat(((RawTextCell) table.rows().get(1).get(2)).text()).isEqualTo("full");
        assertThat(JsonTrees.parse(written(table)).path("rows"))
                .isEqualTo(JsonTrees.parse(json("conversations.history__empty-cells.json"))
                        .at("/messages/0/blocks/0/rows"));
    }

    private static List<Block> conversationsHistory(String file) throws IOException {
        return ConversationsHistoryResponse.fromJson(json(file))
                .messages()
                .get(0)
                .blocks();
    }

    private static String written(Block block) {
        return new JsonOutput().value(block).toString();
    }

    @Test
    void readsMicrosecondsAsTimeOfDay() throws IOException {
        var search = AdminConversationsSearchResponse.fromJson(json("admin.conversations.search__microseconds.json"));

        assertThat(search.conversations().get(0).lastActivityTs())
                .isEqualTo(Instant.parse("2026-08-01T12:00:00.000300Z"));
    }

    @Test
    void reportsTimesThatCannotBe() {
        JsonInput in = JsonInput.of(
                "{\"channel\": {\"id\": \"C1\", \"created\": 1785585600000}}".getBytes(StandardCharsets.UTF_8),
                null,
                null);

        var response = in.document(ConversationsInfoResponse.READER);

        assertThat(response.channel().created()).isNull();
        assertThat(in.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("channel.created");
            assertThat(problem.message()).contains("epoch seconds of the years 0 to 9999");
        });
    }
}
