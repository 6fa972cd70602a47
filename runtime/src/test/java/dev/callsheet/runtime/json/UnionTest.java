package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.sample.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Objects with a field that selects their kind. */
class UnionTest {
    @Test
    void readsVariantWhereverItsDiscriminatorStands() {
        Block section = new Block.Section("hi");
        assertThat(read("{\"type\":\"section\",\"text\":\"hi\"}")).isEqualTo(section);
        assertThat(read("{\"text\":\"hi\",\"type\":\"section\"}")).isEqualTo(section);
        assertThat(read("{\"x\":{\"type\":\"group\"},\"text\":\"hi\",\"type\":\"section\",\"y\":[1]}"))
                .isEqualTo(section);
    }

    @Test
    void readsNestedVariants() {
        String inner = "{\"text\":\"a\",\"type\":\"section\"}";
        Json extra = Json.of("{\"é\": [1 , 2]}");
        Block expected = new Block.Group(List.of(new Block.Section("a")), extra);
        Block outer = new Block.Group(List.of(expected, new Block.Section(null)), null);
        String group = "{\"extra\":" + extra + ",\"elements\":[" + inner + "],\"type\":\"group\"}";
        assertThat(read("{\"type\":\"group\",\"elements\":[" + group + ",{\"type\":\"section\"}]}"))
                .isEqualTo(outer);
        assertThat(read("{\"elements\":[" + group + ",{\"type\":\"section\"}],\"type\":\"group\"}"))
                .isEqualTo(outer);
    }

    @Test
    void keepsUnknownVariantByteForByte() {
        for (String text : List.of(
                "{\"type\":\"new\", \"a\" : [1.0,{\"b\":\"é\"}]}",
                "{\"a\" : [1.0], \"type\":\"new\" }",
                "{\"type\":\"new\"}")) {
            Block block = read(text);
            assertThat(block).isEqualTo(new Block.Unknown(Json.of(text)));
            assertThat(new JsonOutput().value(block)).hasToString(text);
            assertThat(problems(text)).isEmpty();
        }
    }

    @Test
    void recordsObjectWithoutDiscriminator() {
        for (String text : List.of("{}", "{\"text\":\"a\"}", "{\"type\":7}", "{\"type\":null,\"text\":\"a\"}")) {
            assertThat(read(text)).isEqualTo(new Block.Unknown(Json.of(text)));
            assertThat(problems(text)).extracting(DecodeProblem::path).containsExactly("[1]");
        }
    }

    @Test
    void namesPlaceOfProblemInReadAgainVariant() {
        assertThat(problems("{\"text\":[],\"type\":\"section\"}"))
                .extracting(DecodeProblem::path)
                .containsExactly("[1].text");
        assertThat(problems("{\"elements\":[{\"text\":[],\"type\":\"section\"}, 5],\"type\":\"group\"}"))
                .extracting(DecodeProblem::path)
                .containsExactly("[1].elements[0].text", "[1].elements[1]");
    }

    @Test
    void continuesAfterEachVariant() {
        JsonInput in = input("[{\"text\":\"a\",\"type\":\"section\"},{\"type\":\"new\"},{\"type\":\"section\"},[],{}]");
        assertThat(in.document(JsonReader.list(Block.READER))).hasSize(4);
    }

    private static Block read(String block) {
        return input("[0," + block + "]")
                .document(JsonReader.list(Block.READER))
                .get(0);
    }

    private static List<DecodeProblem> problems(String block) {
        JsonInput in = input("[{\"type\":\"section\"}," + block + "]");
        in.document(JsonReader.list(Block.READER));
        return in.problems();
    }

    private static JsonInput input(String json) {
        return JsonInput.of(json.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
