package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
    private static final String PET =
            "components: {schemas: {Pet: {type: object, properties: {name: {type: string}, tags: {type: array, items: {type: string}}}}}}\n";

    private static Imported with(String verb, String body) {
        return Imported.of(PET + "paths:\n  /pets:\n    " + verb + ":\n      operationId: savePet\n"
                + ("requestBody: " + body + "\n").indent(6)
                + "      responses: {204: {description: Done}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "application/json: {schema: {$ref: '#/components/schemas/Pet'}} | Pet | ~~ ",
                "application/merge-patch+json: {schema: {$ref: '#/components/schemas/Pet'}} | Pet | application/merge-patch+json",
                "application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}} | list<Pet> | ~~",
                "application/json: {schema: {type: object, additionalProperties: {type: string}}} | map<string> | ~~",
                "application/json: {} | json | ~~",
                "text/plain: {schema: {type: string}} | text | text/plain",
                "'text/csv; charset=utf-8': {schema: {type: string}} | text | text/csv",
                "application/octet-stream: {schema: {type: string, format: binary}} | file | application/octet-stream",
                "image/png: {} | file | image/png",
                "'image/*': {} | file | ~~",
                "'*/*': {schema: {type: string, format: binary}} | file | ~~",
                "'*/*': {schema: {$ref: '#/components/schemas/Pet'}} | Pet | ~~",
            })
    void carriesWholeBodies(String content, String type, String contentType) {
        Imported imported = with("put", "{required: true, description: The thing, content: {" + content + "}}");
        String name = type.equals("Pet") ? "name: pet, " : "";
        assertThat(imported.method("body"))
                .isEqualTo("{" + name + "type: " + type + ", required: true, summary: The thing.}");
        assertThat(imported.method("contentType")).isEqualTo(contentType.strip());
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void makesParametersOfAnObjectInPlace() {
        Imported imported = with(
                "post",
                "{content: {application/json: {schema: {type: object, required: [name], properties: {id: {type: string, readOnly:"
                        + " true}, owner: {type: [string, 'null'], description: Owner.}, name: {type: string, description: Name.}}}}}}");
        assertThat(imported.method("params"))
                .isEqualTo(
                        "{name: {type: string, required: true, summary: Name.}, owner: {type: string|null, summary: Owner.}}");
        assertThat(imported.method("body")).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"get", "delete"})
    void sendsABodyWithVerbsThatUsuallyHaveNone(String verb) {
        Imported inPlace = with(
                verb,
                "{content: {application/json: {schema: {properties: {name: {type: string, description: Name.}}}}}}");
        assertThat(inPlace.method("params")).isEqualTo("{name: {in: body, type: string, summary: Name.}}");
        assertThat(inPlace.mended()).isEmpty();
        Imported whole = with(verb, "{content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}");
        assertThat(whole.method("body")).isEqualTo("{name: pet, type: Pet, summary: The pet.}");
        assertThat(whole.mended()).isEmpty();
    }

    @Test
    void sendsAForm() {
        Imported imported = with("post", """
                content:
                    application/x-www-form-urlencoded:
                      schema:
                        properties:
                          name: {type: [string, 'null'], description: Name.}
                          tags: {type: array, items: {type: string}, description: Tags.}
                          ids: {type: array, items: {type: string}, description: Ids.}
                      encoding: {ids: {style: form, explode: false}}
                """.indent(2).strip().transform(text -> "\n  " + text));
        assertThat(imported.method("encoding")).isEqualTo("form");
        assertThat(imported.method("params"))
                .isEqualTo("{name: {type: string, summary: Name.}, tags: {type: list<string>, summary: Tags.},"
                        + " ids: {type: list<string>, wire: comma, summary: Ids.}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsANamedForm() {
        Imported imported = with(
                "post", "{content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Pet'}}}}");
        assertThat(imported.method("encoding")).isEqualTo("form");
        assertThat(imported.method("body")).isEqualTo("{name: pet, type: Pet, summary: The pet.}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsParts() {
        Imported imported = with("post", """
                content:
                    multipart/form-data:
                      schema:
                        required: [photo]
                        properties:
                          note: {type: string, description: Note.}
                          pet: {$ref: '#/components/schemas/Pet'}
                          photo: {type: string, format: binary, description: Photo.}
                          more: {type: array, items: {type: string, format: binary}, description: More.}
                      encoding: {note: {contentType: text/markdown}, photo: {contentType: 'image/png, image/jpeg'}, pet: {contentType: application/json}}
                """.indent(2).strip().transform(text -> "\n  " + text));
        assertThat(imported.method("encoding")).isEqualTo("multipart");
        assertThat(imported.method("params"))
                .isEqualTo(
                        "{photo: {type: file, required: true, summary: Photo.}, note: {type: string, contentType: text/markdown,"
                                + " summary: Note.}, pet: {type: Pet, summary: The pet.}, more: {type: list<file>, summary: More.}}");
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsAFormWithFilesAsParts() {
        Imported imported = with(
                "post",
                "{content: {application/x-www-form-urlencoded: {schema: {properties: {photo: {type: string, format: binary,"
                        + " description: Photo.}}}}}}");
        assertThat(imported.method("encoding")).isEqualTo("multipart");
        assertThat(imported.findings()).containsExactly("FAULT a form cannot have files; it is a multipart body");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void takesFilesByNameIfNoPartsAreDeclared() {
        Imported imported = with("post", "{content: {multipart/form-data: {schema: {type: object}}}}");
        assertThat(imported.method("params")).startsWith("{parts: {type: map<file>");
        assertThat(imported.findings()).hasSize(1);
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void prefersJsonAndReportsOnlyOtherSchemas() {
        String pet = "{schema: {$ref: '#/components/schemas/Pet'}}";
        Imported same = with("post", "{content: {application/xml: " + pet + ", application/json: " + pet + "}}");
        assertThat(same.method("body")).isEqualTo("{name: pet, type: Pet, summary: The pet.}");
        assertThat(same.findings()).isEmpty();
        Imported other = with("post", "{content: {text/csv: {schema: {type: string}}, application/json: " + pet + "}}");
        assertThat(other.findings())
                .containsExactly("APPROXIMATED a body of several media types with different schemas has one of them"
                        + " / application/json, not text/csv");
    }

    @Test
    void writesXmlAsText() {
        Imported imported = with("post", "{content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}");
        assertThat(imported.method("body")).isEqualTo("{type: text, summary: The body of the request.}");
        assertThat(imported.method("contentType")).isEqualTo("application/xml");
        assertThat(imported.findings())
                .containsExactly("APPROXIMATED a request body in XML is a text that callers write");
        assertThat(imported.mended()).isEmpty();
    }
}
