package dev.callsheet.openapi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.openapi.sheet.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
    private static final String DONE = "responses: {204: {description: Done}}\n";

    private static Imported with(String verb, String parameter) {
        return Imported.ofOperation(verb, "/pets", "operationId: listPets\nparameters: [" + parameter + "]\n" + DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get | {name: size, in: query, schema: {type: integer, maximum: 50, default: 20}, description: Page size}"
                        + " | {size: {type: long, max: 50, default: 20, summary: Page size.}}",
                "post | {name: dry, in: query, schema: {type: boolean}, description: Only tries.}"
                        + " | {dry: {in: query, type: boolean, summary: Only tries.}}",
                "get | {name: If-Match, in: header, schema: {type: string}, description: ETag.}"
                        + " | {If-Match: {in: header, type: string, summary: ETag.}}",
                "get | {name: theme, in: cookie, schema: {type: string}, description: Colors.}"
                        + " | {theme: {in: cookie, type: string, summary: Colors.}}",
                "get | {name: q, in: query, required: true, schema: {type: string, default: x}, description: Text., example: cat}"
                        + " | {q: {type: string, required: true, example: cat, summary: Text.}}",
                "get | {name: since, in: query, schema: {type: [string, 'null'], format: date}, description: Day.}"
                        + " | {since: {type: date, summary: Day.}}",
                "get | {name: any, in: query, schema: {}, description: Anything.} | {any: {type: string, summary: Anything.}}",
                "get | {name: v, in: query, schema: {const: two}, description: Version.}"
                        + " | {v: {type: string, const: two, summary: Version.}}",
            })
    void carriesParameters(String verb, String parameter, String expected) {
        Imported imported = with(verb, parameter);
        assertThat(imported.method("params")).isEqualTo(expected);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.mended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query | '' | list<string>",
                "query | 'style: form, explode: false,' | list<string>, wire: comma",
                "query | 'style: form, explode: true,' | list<string>",
                "query | 'style: spaceDelimited, explode: false,' | list<string>, wire: space",
                "query | 'style: pipeDelimited, explode: false,' | list<string>, wire: pipe",
                "query | 'style: pipeDelimited, explode: true,' | list<string>",
                "query | 'style: deepObject, explode: true,' | list<string>, wire: brackets",
                "header | '' | list<string>",
                "cookie | '' | list<string>",
            })
    void carriesStylesOfLists(String in, String style, String expected) {
        Imported imported = with(
                "get",
                "{name: a, in: " + in + ", " + style
                        + " description: Some., schema: {type: array, items: {type: string}}}");
        String place = in.equals("query") ? "" : "in: " + in + ", ";
        assertThat(imported.method("params")).isEqualTo("{a: {" + place + "type: " + expected + ", summary: Some.}}");
        assertThat(imported.api("protocol")).isEqualTo("{encoding: json, lists: repeat}");
        assertThat(imported.mended()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | spread | false",
                "'style: form, explode: true,' | spread | false",
                "'style: deepObject, explode: true,' | brackets | false",
                "'style: form, explode: false,' | '' | true",
            })
    void carriesStylesOfObjects(String style, String wire, boolean approximated) {
        Imported imported = with(
                "get",
                "{name: f, in: query, " + style
                        + " description: Filter., schema: {type: object, properties: {kind: {type: string}}}}");
        String shown = wire.isEmpty() ? "" : "wire: " + wire + ", ";
        assertThat(imported.method("params"))
                .isEqualTo("{f: {" + shown + "fields: {kind: {type: string}}, summary: Filter.}}");
        assertThat(imported.findings()).hasSize(approximated ? 1 : 0);
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsParametersWithContentAsJson() {
        Imported imported = with(
                "get",
                "{name: f, in: query, description: Filter., content: {application/json: {schema: {type: object,"
                        + " properties: {kind: {type: string}}}}}}");
        assertThat(imported.method("params"))
                .isEqualTo("{f: {wire: json, fields: {kind: {type: string}}, summary: Filter.}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void leavesMediaTypesAndCredentialsToTheClient() {
        Imported imported = with(
                "get",
                "{name: Accept, in: header, required: true, schema: {type: string}}, {name: content-type, in: header, schema:"
                        + " {type: string}}, {name: Authorization, in: header, schema: {type: string}}");
        assertThat(imported.method("params")).isEmpty();
        assertThat(imported.method("accept")).isEmpty();
        assertThat(imported.findings())
                .containsExactly(
                        "LEFT_OUT a credential is a header parameter and no security scheme: declare a scheme, or add `auth`"
                                + " in an overlay / Authorization");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sendsADeclaredAcceptOnce() {
        Imported imported =
                with("get", "{name: Accept, in: header, schema: {type: string, enum: [application/vnd.pets+json]}}");
        assertThat(imported.method("accept")).isEqualTo("application/vnd.pets+json");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void leavesOutHeadersThatOnlyTheClientSets() {
        Imported imported = with("get", "{name: Host, in: header, schema: {type: string}}");
        assertThat(imported.method("params")).isEmpty();
        assertThat(imported.findings())
                .containsExactly("LEFT_OUT a header that the client sets itself cannot be a parameter / Host");
    }

    @Test
    void reportsParametersWithoutNameOrPlace() {
        Imported imported = with("get", "{in: query, schema: {type: string}}, {name: x, in: nowhere}");
        assertThat(imported.method("params")).isEmpty();
        assertThat(imported.findings())
                .hasSize(2)
                .allMatch(found ->
                        found.startsWith("FAULT a parameter has no `name`, or no valid `in`; it was left out"));
    }

    @Test
    void replacesParametersOfThePathByThoseOfTheOperation() {
        Imported imported = Imported.of("""
                paths:
                  /pets:
                    parameters:
                      - {name: size, in: query, schema: {type: integer}, description: Of the path.}
                      - {name: X-Trace, in: header, schema: {type: string}, description: Trace.}
                    get:
                      operationId: listPets
                      parameters: [{name: size, in: query, schema: {type: string}, description: Own.}]
                      responses: {204: {description: Done}}
                """);
        assertThat(imported.method("params"))
                .isEqualTo(
                        "{size: {type: string, summary: Own.}, X-Trace: {in: header, type: string, summary: Trace.}}");
    }

    @Test
    void tellsParametersOfTheSameNameApart() {
        Imported imported = Imported.ofOperation("post", "/pets/{id}", """
                operationId: movePet
                parameters:
                  - {name: id, in: query, schema: {type: string}, description: New id.}
                  - {name: id, in: path, required: true, schema: {type: string}, description: Old id.}
                requestBody: {content: {application/json: {schema: {properties: {id: {type: string, description: Third id}}}}}}
                responses: {204: {description: Done}}
                """);
        assertThat(imported.method("params"))
                .isEqualTo(
                        "{id: {type: string, required: true, summary: Old id.}, id_query: {in: query, as: id, type: string,"
                                + " summary: New id.}, id_body: {as: id, type: string, summary: Third id.}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void putsRequiredParametersFirstThoseOfThePathInItsOrder() {
        Imported imported = Imported.ofOperation("get", "/a/{b}/{c}", """
                operationId: getIt
                parameters:
                  - {name: d, in: query, schema: {type: string}, description: D.}
                  - {name: e, in: query, required: true, schema: {type: string}, description: E.}
                  - {name: c, in: path, required: true, schema: {type: string}, description: C.}
                  - {name: b, in: path, required: true, schema: {type: string}, description: B.}
                responses: {204: {description: Done}}
                """);
        assertThat(imported.method("params").replaceAll("\\{(type[^}]*)}", "")).isEqualTo("{b: , c: , e: , d: }");
    }

    @ParameterizedTest
    @CsvSource({"filter[name]", "$top", "d<", "ids[]", "X Y"})
    void keepsNamesAsTheyAreSent(String name) {
        Imported imported =
                with("get", "{name: '" + name + "', in: query, schema: {type: string}, description: Text.}");
        assertThat(imported.method("params")).isEqualTo("{" + name + ": {type: string, summary: Text.}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void recognizesAKeyForRetries() {
        Imported imported = with(
                "post",
                "{name: Idempotency-Key, in: header, required: true, schema: {type: string}, description: Key.}");
        assertThat(imported.method("idempotencyKey")).isEqualTo("Idempotency-Key");
        assertThat(imported.method("params")).isEqualTo("{Idempotency-Key: {in: header, type: string, summary: Key.}}");
        assertThat(imported.mended()).isEmpty();
    }

    @Test
    void sharesParametersThatSeveralMethodsDeclare() {
        String get = "{get: {parameters: [{$ref: '#/components/parameters/Size'}], " + DONE.strip() + "}}\n";
        Imported imported = Imported.of("""
                components:
                  parameters: {Size: {name: size, in: query, schema: {type: integer, format: int32}, description: Page size.}}
                paths:
                """ + "  /a: " + get + "  /b: " + get + "  /c: " + get);
        assertThat(imported.declared(Section.PARAMS, "size", "summary")).isEqualTo("Page size.");
        assertThat(imported.names(Section.METHODS))
                .hasSize(3)
                .allMatch(name ->
                        imported.declared(Section.METHODS, name, "params").equals("{size: }"));
        assertThat(imported.mended()).isEmpty();
    }
}
