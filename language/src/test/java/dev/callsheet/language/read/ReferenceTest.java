package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static void assertIs(Path file, String made) throws IOException {
        if (REWRITE) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).isEqualTo(made);
    }
}
