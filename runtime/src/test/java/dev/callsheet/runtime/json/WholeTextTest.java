package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is refused if it is plainly something else than what is expected, and read leniently otherwise. */
class WholeTextTest {
    private record Form(String id, String type, String title) {}

    private static final JsonReader<Form> READER = JsonReader.object(WholeTextTest::form, "id", "type", "title");

    private static Form form(JsonInput in) {
        String[] values = {null, null, null};
        for (int field = in.nextField(); field != JsonInput.END; field = in.nextField()) {
            values[field] = in.string();
        }
        return new Form(in.always(values[0], "id", ""), in.always(values[1], "type", ""), values[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"F1\"}",
                "{\"title\":\"A form\"}",
                "{\"id\":\"F1\",\"type\":\"form\",\"new\":1,\"newer\":2,\"newest\":3}",
                "{\"id\":\"F1\",\"title\":\"A form\",\"new\":1,\"newer\":2}",
                "{\"new\":1}",
                "{}"
            })
    void readsPartsAndNewFields(String json) {
        assertThat(READER.parse(json)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"form_sent\",\"user\":\"s3cret\",\"form\":{\"id\":\"F1\",\"type\":\"form\"}}",
                "{\"user\":\"s3cret\",\"team\":{\"id\":\"T1\"},\"s3cret\":1}"
            })
    void refusesObjectOfAnotherKindWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> READER.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The JSON is an object of another kind: it has no `id`, and most of its fields are unknown.");
    }

    private static final JsonReader<Form> UNION =
            JsonReader.union("kind", kind -> kind.equals("form") ? READER : null, json -> new Form("", "", null));

    @Test
    void orderOfKeysOfUnionDoesNotMatter() {
        for (String json : List.of("{\"kind\":\"form\",\"x\":1,\"y\":2}", "{\"x\":1,\"y\":2,\"kind\":\"form\"}")) {
            assertThatThrownBy(() -> UNION.parse(json))
                    .as(json)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no `id`");
        }
        for (String json :
                List.of("{\"kind\":\"form\",\"x\":1,\"title\":\"a\"}", "{\"title\":\"a\",\"x\":1,\"kind\":\"form\"}")) {
            assertThat(UNION.parse(json).title()).as(json).isEqualTo("a");
        }
    }

    private static final JsonReader<String> WITH_OTHERS =
            JsonReader.object(in -> in.always(others(in), "id", ""), "id");

    private static @Nullable String others(JsonInput in) {
        ExtraFields<Integer> extra = new ExtraFields<>(JsonReader.INTEGER, "kind");
        String id = null;
        while (in.nextField(extra) != JsonInput.END) {
            id = in.string();
        }
        return id;
    }

    @Test
    void otherPropertiesThatHaveTypeAreNotUnknown() {
        assertThat(WITH_OTHERS.parse("{\"a\":1,\"kind\":\"k\",\"b\":2,\"c\":3}"))
                .isEmpty();
    }

    @Test
    void acceptsPartsOfResponsesWhateverTheyLack() {
        assertThat(READER.parsePart("{\"user\":\"U1\",\"team\":\"T1\"}")).isEqualTo(new Form("", "", null));
        assertThatThrownBy(() -> READER.parsePart("[]")).isInstanceOf(IllegalArgumentException.class);
    }
}
