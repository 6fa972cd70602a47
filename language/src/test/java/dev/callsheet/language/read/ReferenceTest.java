package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The JSON Schema and the reference of the language list the keys of {@link Element}. {@code -Dcallsheet.rewrite=true} writes
 * them anew.
 */
class ReferenceTest {
    private static final boolean REWRITE = Boolean.getBoolean("callsheet.rewrite");
    private static final Path SCHEMA = Path.of("../spec/src/main/resources/schema/callsheet-1.schema.json");
    private static final Path REFERENCE = Path.of("../spec/README.md");

    @Test
    void schemaMatchesTableOfKeys() throws IOException {
        JsonObject schema = (JsonObject) JsonText.parse(Files.readString(SCHEMA));

        assertIs(SCHEMA, JsonText.writeIndented(SchemaDefinitions.update(schema)) + "\n");
    }

    @Test
    void schemaDefinesEveryForm() throws IOException {
        JsonObject schema = (JsonObject) JsonText.parse(Files.readString(SCHEMA));

        assertThat(((JsonObject) schema.members().get("$defs")).members().keySet())
                .containsAll(Stream.of(Form.values())
                        .filter(form -> form != Form.WORD)
                        .map(Form::definition)
                        .toList());
    }

    @Test
    void referenceMatchesTableOfKeys() throws IOException {
        assertIs(REFERENCE, KeyTable.update(Files.readString(REFERENCE)));
    }

    @ParameterizedTest
    @EnumSource
    void referenceHasEveryKey(Element element) throws IOException {
        assertThat(KeyTable.keys(Files.readString(REFERENCE))).containsAll(element.keys());
    }

    @ParameterizedTest
    @EnumSource
    void referenceHasEveryType(ScalarKind kind) throws IOException {
        assertThat(Files.readString(REFERENCE)).contains("| `" + kind.word() + "` | ");
    }

    @ParameterizedTest
    @EnumSource
    void schemaAcceptsEveryType(ScalarKind kind) throws IOException {
        JsonObject definitions = (JsonObject) ((JsonObject) JsonText.parse(Files.readString(SCHEMA)))
                .members()
                .get("$defs");
        JsonObject type = (JsonObject) definitions.members().get("typeExpression");
        String pattern = ((JsonString) type.members().get("pattern")).text();

        assertThat(List.of(kind.word(), "list<" + kind.word() + ">", "map<list<" + kind.word() + "|null>>|Pet"))
                .allMatch(text -> text.matches(pattern));
        assertThat(kind.word() + "s").doesNotMatch(pattern);
    }

    private static void assertIs(Path file, String made) throws IOException {
        if (REWRITE) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).isEqualTo(made);
    }
}
