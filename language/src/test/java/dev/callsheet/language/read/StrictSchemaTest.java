package dev.callsheet.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validators in strict mode accept the JSON Schema of the language. */
class StrictSchemaTest {
    @Test
    void schemaOfLanguageIsStrict() throws IOException {
        String schema = Files.readString(Path.of("../spec/src/main/resources/schema/callsheet-1.schema.json"));

        assertThat(StrictSchema.findings((JsonObject) JsonText.parse(schema))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "{'oops': 1} ! # has the unknown keyword oops",
                "{'type': 'string', 'format': 'regex'} ! # has the unknown keyword format",
                "{'type': ['string', 'number']} ! # has several types",
                "{'minLength': 1} ! # has minLength without the type string",
                "{'type': 'object', 'anyOf': [{'type': 'array'}]} ! #/anyOf/0 is both object and array",
                "{'type': 'object', 'required': ['a']} ! # requires a, which it does not define",
                "{'if': {'const': 1}} ! # has an if without then and else, or the reverse",
                "{'type': 'array', 'items': [true]} ! # has a tuple in items",
                "{'$ref': '#/$defs/none'} ! # refers to #/$defs/none",
                "{'$defs': {'a': true}} ! #/$defs/a is never used",
                "{'enum': [1, 1]} ! # enum is empty or has an item twice",
                "{'type': 'string', 'pattern': '\\\\-'} ! # escapes what JavaScript does not: \\-"
            })
    void schemaThatIsNotStrictIsReported(String schema, String finding) {
        JsonObject parsed = (JsonObject) JsonText.parse(schema.replace('\'', '"'));

        assertThat(StrictSchema.findings(parsed)).containsExactly(finding);
    }
}
