package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that YAML gives a meaning of their own reach the model as they are written. */
class YamlWordsTest {
    private static final String WORDS =
            "on, off, yes, no, y, n, True, NO, 010, 08, 0x1F, 0o17, 1_000, 12:30, 2025-05-29, ~, null, 1e3, .inf, 1503435956.000247";

    @Test
    void keepsWordsAsValuesInList() {
        assertThat(values("[" + WORDS + "]")).containsExactlyElementsOf(List.of(WORDS.split(", ")));
    }

    @Test
    void keepsWordsAsValuesInMapping() {
        assertThat(values("{" + WORDS.replace(",", ": A word.,") + ": A word.}"))
                .containsExactlyElementsOf(List.of(WORDS.split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "off",
                "no",
                "010",
                "1_000",
                "12:30",
                "2025-05-29",
                "~",
                "null",
                "1e3",
                ".inf",
                "1503435956.000247"
            })
    void keepsWordsAsNamesExamplesDefaultsAndTexts(String word) {
        Parameter param = param(word, "{default: " + word + ", example: " + word + ", summary: " + word + "}");
        assertThat(param.name()).isEqualTo(word);
        assertThat(param.defaultValue()).isEqualTo(word);
        assertThat(param.example()).isEqualTo(word);
        assertThat(param.summary()).isEqualTo(word);
    }

    @Test
    void quotedEmptyTextIsAValue() {
        assertThat(param("a", "{default: '', summary: A.}").defaultValue()).isEmpty();
        assertThat(values("{'': None., a: A.}")).containsExactly("", "a");
    }

    private static List<String> values(String written) {
        InlineEnum type = (InlineEnum)
                param("a", "{summary: A., values: " + written + "}").type();
        return type.type().values().stream().map(EnumType.Value::value).toList();
    }

    private static Parameter param(String name, String written) {
        LoadResult result = TestSpec.of(
                        "a.yaml",
                        "families: {a: A.}\nmethods: {a.b: {summary: B., params: {" + name + ": " + written + "}}}\n")
                .load();
        assertThat(result.diagnostics()).isEmpty();
        return result.model().methods().get(0).params().get(0);
    }
}
