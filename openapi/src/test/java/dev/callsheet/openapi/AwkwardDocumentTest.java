package dev.callsheet.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.LoadResult;
import dev.callsheet.language.SpecLoader;
import dev.callsheet.language.diagnostic.Severity;
import dev.callsheet.openapi.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that say what the language cannot: they are read all the same, and the rest of them is carried. */
class AwkwardDocumentTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            servers: [{url: 'https://pets.example.com'}]
            paths:
              /pets:
                get:
                  responses:
                    '200': {description: A pet., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
            components:
              schemas:
            """;

    @TempDir
    private Path folder;

    @Test
    void leavesOutFieldsAndValuesWithControlCharacters() throws IOException {
        String value = "a value of an enum has control characters; the client accepts it as an unknown value";
        assertThat(messages(schemas("{type: string, enum: [x, '\\t']}"))).contains(value);
        assertThat(messages(schemas(
                        "{type: object, properties: {c: {type: string, enum: [x, '\\n']}, '\\n': {type: string}}}")))
                .contains(value, "a property cannot be carried");
    }

    @Test
    void readsUnionsWhoseVariantsIncludeThem() throws IOException {
        String base = "{type: object, properties: {p: {type: string}}, oneOf: [B, C]}";
        String heir = "{allOf: [A, {type: object, required: [b], properties: {b: {type: string}}}]}";
        String other = "{allOf: [A, {type: object, required: [c], properties: {c: B}}]}";
        assertThat(messages(schemas(base, heir, other))).isEmpty();

        assertThat(messages(schemas(
                        "{allOf: [B, {type: object, properties: {p: A}}]}",
                        "{oneOf: [A, C]}",
                        "{type: object, properties: {b: B}}")))
                .containsExactly("variants that nothing tells apart are Json");
    }

    @Test
    void readsSchemasThatAllIncludeEachOther() throws IOException {
        int many = 25;
        String[] schemas = new String[many];
        for (int i = 0; i < many; i++) {
            StringBuilder all = new StringBuilder("{allOf: [");
            for (char other = 'A'; other < 'A' + many; other++) {
                all.append(other == 'A' + i ? "" : other + ", ");
            }
            schemas[i] = all + "{type: object, properties: {f" + i + ": {type: string}}}]}";
        }

        assertThat(messages(schemas(schemas))).isEmpty();
    }

    @Test
    void dropsVariablesOfAddressThatIsNotUsed() throws IOException {
        assertThat(messages(schemas("{type: string}").replace("https://pets", "https://pets {x}")))
                .contains("the address of the server is relative: set `baseUrl`, in an overlay or the builder");
    }

    /** Returns a document with schemas A, B and so on, in which capitals are references. */
    private static String schemas(String... schemas) {
        StringBuilder document = new StringBuilder(DOCUMENT);
        for (int i = 0; i < schemas.length; i++) {
            String schema = schemas[i]
                    .replaceAll("\\b([A-Y])\\b", "{\\$ref: '#/components/schemas/$1'}")
                    .replaceAll("'(\\\\.)'", "\"$1\"");
            document.append("    ")
                    .append((char) ('A' + i))
                    .append(": ")
                    .append(schema)
                    .append('\n');
        }
        return document.toString();
    }

    /** Returns the findings of a document that becomes a spec without errors. */
    private List<String> messages(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pets.yaml"), text);
        Import read = OpenApi.read(file, "pets.yaml", api -> List.of());
        LoadResult loaded = SpecLoader.load(read.spec(false));
        assertThat(loaded.diagnostics()).noneMatch(found -> found.severity() == Severity.ERROR);
        assertThat(read.report()).isPresent();
        return read.findings().stream().map(Finding::message).distinct().toList();
    }
}
