package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.runtime.json.JsonShape.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values of one of several types, told apart by their shapes. */
class AnyOfTest {
    /** What a value was read as. */
    private record Read(String variant, Object value) {}

    private static final JsonReader<String> CAT = object("cat");
    private static final JsonReader<String> DOG = object("dog");
    private static final JsonReader<Read> READER =
            JsonReader.anyOf(AnyOfTest::variants, json -> new Read("unknown", json));

    private static JsonReader<String> object(String name) {
        return JsonReader.object(
                in -> {
                    while (in.nextField() != JsonInput.END) {
                        in.string();
                    }
                    return name;
                },
                "name");
    }

    private static JsonVariant<Read> variant(String name, JsonReader<?> reader, JsonShape... shapes) {
        return JsonVariant.of(reader, value -> new Read(name, value), shapes);
    }

    private static List<JsonVariant<Read>> variants() {
        return List.of(
                variant("uuid", JsonReader.UUID, JsonShape.of(Kind.STRING)),
                variant("word", JsonReader.STRING, JsonShape.of(Kind.STRING).values("on", "off")),
                variant("long", JsonReader.LONG, JsonShape.of(Kind.INTEGER)),
                variant(
                        "longs",
                        JsonReader.list(JsonReader.LONG),
                        JsonShape.of(Kind.LIST).elements(JsonShape.of(Kind.INTEGER))),
                variant(
                        "strings",
                        JsonReader.list(JsonReader.STRING),
                        JsonShape.of(Kind.LIST).elements(JsonShape.of(Kind.STRING))),
                variant(
                        "cat",
                        CAT,
                        JsonShape.of(Kind.OBJECT)
                                .field("is", JsonShape.of(Kind.STRING).constant("cat"))),
                variant("dog", DOG, JsonShape.of(Kind.OBJECT).field("bark", JsonShape.of(Kind.BOOLEAN))));
    }

    @Test
    void readsFirstVariantThatFits() {
        UUID id = new UUID(1, 2);
        assertThat(read("\"" + id + "\"")).isEqualTo(new Read("uuid", id));
        assertThat(read("\"on\"")).isEqualTo(new Read("word", "on"));
        assertThat(read("\"dimmed\"")).isEqualTo(new Read("word", "dimmed"));
        assertThat(read("-5")).isEqualTo(new Read("long", -5L));
        assertThat(read("[1, 2]")).isEqualTo(new Read("longs", List.of(1L, 2L)));
        assertThat(read("[\"a\"]")).isEqualTo(new Read("strings", List.of("a")));
        assertThat(read("{\"name\": \"x\", \"is\": \"cat\"}")).isEqualTo(new Read("cat", "cat"));
        assertThat(read("{\"is\": 1, \"bark\": false}")).isEqualTo(new Read("dog", "dog"));
    }

    @Test
    void readsObjectThatHasMostOfFields() {
        JsonReader<Read> reader = JsonReader.anyOf(
                () -> List.of(
                        variant("cat", CAT, JsonShape.of(Kind.OBJECT).names("name", "lives")),
                        variant("dog", DOG, JsonShape.of(Kind.OBJECT).names("name", "breed"))),
                json -> new Read("unknown", json));

        assertThat(read(reader, "{\"name\": \"x\", \"breed\": \"y\"}")).isEqualTo(new Read("dog", "dog"));
        assertThat(read(reader, "{\"name\": \"x\", \"lives\": 9}")).isEqualTo(new Read("cat", "cat"));
        assertThat(read(reader, "{\"name\": \"x\"}")).isEqualTo(new Read("cat", "cat"));
    }

    @Test
    void readsClosestVariantIfThereIsOnlyOne() {
        assertThat(read("{\"is\": \"cow\"}")).isEqualTo(new Read("dog", "dog"));
        assertThat(read("1e2")).isEqualTo(unknown("1e2"));
        assertThat(read("{\"is\": \"cat\", \"name\": []}")).isEqualTo(new Read("cat", "cat"));
        assertThat(problems("{\"is\": \"cat\", \"name\": []}"))
                .extracting(DecodeProblem::path)
                .containsExactly("[0].name");
    }

    @Test
    void keepsWhatFitsNoneByteForByte() {
        for (String text : List.of("true", "1.5", "[1, \"a\"]", "{}")) {
            assertThat(read(text)).isEqualTo(unknown(text));
            assertThat(problems(text)).extracting(DecodeProblem::path).containsExactly("[0]");
        }
    }

    @Test
    void sendsWhatVariantsHold() {
        record Wrapped(Object value) implements VariantValue {}
        record Text(Object value) implements VariantValue {
            @Override
            public ValueFormat format() {
                return ValueFormat.TEXT;
            }
        }
        JsonOutput out = new JsonOutput();
        out.value(List.of(
                new Wrapped(1L), new Text(2L), new Wrapped(new Text(List.of(3L))), new Wrapped(Json.of("{ }"))));

        assertThat(out).hasToString("[1,\"2\",[\"3\"],{ }]");
        assertThat(VariantValue.sent(new Wrapped(new Text(4L)))).isEqualTo("4");
    }

    private static Read unknown(String text) {
        return new Read("unknown", Json.of(text));
    }

    private static Read read(String text) {
        return read(READER, text);
    }

    private static Read read(JsonReader<Read> reader, String text) {
        return JsonReader.list(reader).parse("[" + text + "]").get(0);
    }

    private static List<DecodeProblem> problems(String text) {
        JsonInput in = JsonInput.of(("[" + text + "]").getBytes(StandardCharsets.UTF_8), null, null);
        in.document(JsonReader.list(READER));
        return in.problems();
    }
}
