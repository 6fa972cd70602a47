package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.runtime.json.JsonReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Slack sends some fields in either of two forms; both are read as the same value. */
final class AlternativeFormsTest {
    private static final SlackSpec SPEC = SlackSpec.load();

    @ParameterizedTest(name = "{0} {1}: {2} or {3}")
    @CsvFileSource(resources = "/alternative-forms.txt", delimiter = '|', quoteCharacter = '`')
    void readsEitherFormAsSameValue(String method, String path, String one, String other) {
        JsonReader<?> reader = reader(method);

        Object read = reader.parse(document(path, one));

        assertThat(read).isEqualTo(reader.parse(document(path, other)));
        if (!one.equals("[]")) {
            assertThat(read).as("the value compared with null").isNotEqualTo(reader.parse(document(path, "null")));
        }
    }

    private static JsonReader<?> reader(String name) {
        ApiMethod method = SPEC.api().methods().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return SPEC.reader(method);
    }

    /** Returns a response with nothing but a value at a path such as {@code channels[].topic}. */
    private static String document(String path, String value) {
        String json = value;
        String[] parts = path.split("\\.");
        for (int i = parts.length - 1; i >= 0; i--) {
            String name = parts[i].replace("[]", "");
            json = "{\"" + name + "\": " + (parts[i].endsWith("[]") ? "[" + json + "]" : json) + "}";
        }
        return json;
    }
}
