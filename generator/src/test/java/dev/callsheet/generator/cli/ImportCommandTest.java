package dev.callsheet.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.FileTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** What {@code import} writes, says and leaves alone. */
final class ImportCommandTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: 'Pets: all of them', version: '1'}
            servers: [{url: 'https://{site}.pets.example.com/v1', variables: {site: {default: demo}}}]
            tags: [{name: Pets, description: 'Pets # and more.'}]
            security: [{key: []}]
            paths:
              /pets:
                parameters: [{$ref: '#/components/parameters/Trace'}]
                get:
                  tags: [Pets]
                  operationId: listPets
                  summary: Lists pets
                  description: "First paragraph, with a comma: and a colon.\\n\\nSecond `code` paragraph."
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100, default: 20}}
                    - {name: kinds, in: query, explode: false, schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                    - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {age: {type: integer}}}}
                  responses:
                    '200': {description: Pets., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
                    default: {description: A problem., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                post:
                  tags: [Pets]
                  operationId: addPet
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses:
                    '201': {description: The pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    '202': {description: Later.}
              /pets/{id}/photo:
                put:
                  tags: [Pets]
                  operationId: setPhoto
                  deprecated: true
                  parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
                  requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {photo: {type: string, format: binary}, note: {type: string}}}}}}
                  responses: {'204': {description: Done.}}
            components:
              securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
              parameters: {Trace: {name: X-Trace, in: header, description: A trace., schema: {type: string}}}
              schemas:
                Kind: {type: string, enum: [cat, 'no', '1', '', 'a: b', '#c']}
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, pattern: '^[a-z"\\\\]+$'}
                    owner: {type: [string, 'null']}
                    kind: {$ref: '#/components/schemas/Kind'}
                    'a: b': {type: number, description: "Tab\\there,\\nand a line."}
                    friend: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: type}}
                    home: {type: object, properties: {street: {type: string}}, additionalProperties: {type: integer}}
                    odd: {not: {type: string}}
                    level: {type: integer, enum: [1, 2]}
                    wide: {$ref: '#/components/schemas/Wide'}
                  additionalProperties: {type: string}
                Cat: {type: object, properties: {type: {type: string}, lives: {type: integer}}}
                Dog: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {breed: {type: string}}}]}
                Problem: {type: object, properties: {code: {type: string}, size: {oneOf: [{type: integer}, {type: string}]}}}
            """;
    private static final String OLD = """
            {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "host": "old.example.com", "basePath": "/api", "schemes": ["https"],
             "securityDefinitions": {"login": {"type": "basic"}},
             "paths": {"/things/{id}": {"get": {"parameters": [{"name": "id", "in": "path", "required": true, "type": "integer", "format": "int64"}],
               "responses": {"200": {"description": "A thing.", "schema": {"$ref": "#/definitions/Thing"}}, "404": {"description": "None."}}},
               "post": {"consumes": ["application/x-www-form-urlencoded"], "parameters": [{"name": "id", "in": "path", "required": true, "type": "string"},
                 {"name": "tag", "in": "formData", "type": "array", "items": {"type": "string"}, "collectionFormat": "multi"}],
               "responses": {"200": {"description": "A text.", "schema": {"type": "string"}}}}}},
             "definitions": {"Thing": {"type": "object", "properties": {"id": {"type": "integer"}, "when": {"type": "string", "format": "date-time"},
               "next": {"$ref": "#/definitions/Thing"}, "by": {"type": "object", "additionalProperties": {"type": "number"}}}}}}
            """;

    /** Too large for one file. */
    private static final String LARGE = PETS
            + "    Wide: {properties: {"
            + IntStream.range(0, 500)
                    .mapToObj(i -> "p" + i + ": {type: string}")
                    .collect(Collectors.joining(", "))
            + "}}\n";

    @TempDir
    private Path folder;

    private Path document;
    private Path sheet;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeDocument() throws IOException {
        document = Files.writeString(folder.resolve("pets.yaml"), LARGE);
        sheet = folder.resolve("sheet");
    }

    @Test
    void newFolderIsWrittenAndSaysWhatIsNext() throws IOException {
        assertThat(imports()).isZero();

        assertThat(FileTexts.below(sheet))
                .containsOnlyKeys(
                        ".callsheet/manifest",
                        "api.yaml",
                        "methods/pets.yaml",
                        "models/pets.yaml",
                        "models/shared.yaml");
        assertThat(out.toString())
                .contains("operations 3, carried 3")
                .contains("3 methods: 4 files written, 0 deleted. Review them, then run: callsheet check " + sheet);
        assertThat(FileTexts.below(sheet).get("models/pets.yaml")).containsPattern("# `not` is not carried.*\n +odd:");
    }

    @Test
    void writtenSpecGeneratesSameJavaAsDocument() throws IOException {
        assertSameJava("pets.yaml", LARGE);
        assertSameJava("small.yaml", PETS + "    Wide: {properties: {p: {type: string}}}\n");
        assertSameJava("old.json", OLD);
    }

    private void assertSameJava(String name, String text) throws IOException {
        Path other = Files.writeString(folder.resolve(name), text);
        Path spec = folder.resolve(name + "-spec");
        assertThat(run("import", other.toString(), "--output", spec.toString())).isZero();
        assertThat(run("check", spec.toString())).as(err::toString).isZero();
        Path direct = folder.resolve(name + "-direct");
        Path written = folder.resolve(name + "-written");
        assertThat(run("generate", "--openapi", other.toString(), "-p", "com.example", "-o", direct.toString()))
                .isZero();
        assertThat(run("generate", spec.toString(), "-p", "com.example", "-o", written.toString()))
                .isZero();
        assertThat(FileTexts.below(written)).isEqualTo(FileTexts.below(direct)).isNotEmpty();
    }

    @Test
    void smallSpecIsOneFile() throws IOException {
        Files.writeString(document, OLD);

        assertThat(imports()).isZero();

        assertThat(FileTexts.below(sheet)).containsOnlyKeys(".callsheet/manifest", "api.yaml");
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        imports();
        Map<String, String> before = FileTexts.below(sheet);

        assertThat(imports()).isZero();

        assertThat(out.toString()).contains("has this spec already: no file changed");
        assertThat(FileTexts.below(sheet)).isEqualTo(before);
    }

    @Test
    void editedSpecIsListedAndLeftAlone() throws IOException {
        imports();
        append("api.yaml", "# mine\n");
        Files.delete(sheet.resolve("methods/pets.yaml"));
        Map<String, String> before = FileTexts.below(sheet);

        assertThat(imports()).isEqualTo(1);

        assertThat(out.toString()).contains("change api.yaml  (edited by hand)").contains("new    methods/pets.yaml");
        assertThat(err.toString()).contains("no file changed. Use --force to overwrite it.");
        assertThat(FileTexts.below(sheet)).isEqualTo(before);
    }

    @Test
    void forceDeletesOnlyWhatImportWrote() throws IOException {
        imports();
        Map<String, String> before = FileTexts.below(sheet);
        Files.createDirectories(sheet.resolve("examples"));
        Files.writeString(sheet.resolve("examples/pets.list.json"), "[]");
        Files.writeString(sheet.resolve("methods/own.yaml"), "methods: {}\n");
        append("api.yaml", "# mine\n");
        Files.writeString(document, LARGE.replace("Pets]", "Animals]"));

        assertThat(imports("--force")).isZero();

        assertThat(out.toString()).contains("delete methods/pets.yaml\n").contains("new    methods/animals.yaml");
        assertThat(FileTexts.below(sheet))
                .containsKeys("examples/pets.list.json", "methods/own.yaml", "methods/animals.yaml")
                .doesNotContainKey("methods/pets.yaml");
        Files.writeString(document, LARGE);
        assertThat(imports("--force")).isZero();
        assertThat(FileTexts.below(sheet)).containsAllEntriesOf(before);
    }

    @Test
    void handWrittenSpecIsNotOverwritten() throws IOException {
        Files.createDirectories(sheet);
        Files.writeString(sheet.resolve("api.yaml"), "mine");

        assertThat(imports()).isEqualTo(1);

        assertThat(FileTexts.below(sheet)).isEqualTo(Map.of("api.yaml", "mine"));
    }

    @Test
    void checkOnlyReports() throws IOException {
        Path report = folder.resolve("report.json");

        assertThat(run("import", document.toString(), "--check", "--report", report.toString()))
                .isZero();

        assertThat(out.toString()).startsWith("operations 3, carried 3").hasLineCount(1);
        assertThat(report).content().contains("\"carried\" : 3");
        assertThat(sheet).doesNotExist();
    }

    @Test
    void strictWritesNothingIfSomethingIsLeftOut() {
        assertThat(imports("--strict")).isEqualTo(1);

        assertThat(err.toString()).contains("error[E");
        assertThat(sheet).doesNotExist();
    }

    @Test
    void unreadableDocumentAndMissingOutputAreReported() throws IOException {
        assertThat(run("import", document.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Name the folder of the spec: --output DIR.");

        Files.writeString(document, "openapi: [");
        assertThat(imports()).isEqualTo(1);
        assertThat(sheet).doesNotExist();
    }

    private int imports(String... more) {
        return run(
                Stream.concat(Stream.of("import", document.toString(), "--output", sheet.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private void append(String path, String text) throws IOException {
        Path file = sheet.resolve(path);
        Files.writeString(file, Files.readString(file) + text);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
    }
}
