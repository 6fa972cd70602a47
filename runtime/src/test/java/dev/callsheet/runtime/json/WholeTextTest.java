package dev.callsheet.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void acceptsPartsOfResponsesWhateverTheyLack() {
        assertThat(READER.parsePart("{\"user\":\"U1\",\"team\":\"T1\"}")).isEqualTo(new Form("", "", null));
        assertThatThrownBy(() -> READER.parsePart("[]")).isInstanceOf(IllegalArgumentException.class);
    }
}
