package dev.callsheet.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.YamlNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swagger 2.0 in the form of OpenAPI 3.0, one construct each. */
class UpgradeTest {
    private Folder folder;

    @BeforeEach
    void createFolder(@TempDir Path path) {
        folder = new Folder(path);
    }

    /** Reads a document that has these lines. */
    private Document read(String... lines) {
        return folder.with("api.yaml", "swagger: '2.0'\n" + String.join("\n", lines) + "\n")
                .read("api.yaml");
    }

    private String upgraded(String keys, String... lines) {
        return Flow.of(Folder.at(read(lines).root(), keys));
    }

    /** Returns the only operation of a document that has it as its {@code get /a}, in one line of YAML. */
    private String operation(String operation, String... lines) {
        String[] all = new String[lines.length + 1];
        System.arraycopy(lines, 0, all, 1, lines.length);
        all[0] = "paths: {/a: {get: " + operation + "}}";
        return upgraded("paths>/a>get", all);
    }

    private String parameter(String parameter) {
        return upgraded("paths>/a>get>parameters>0", "paths: {/a: {get: {parameters: [" + parameter + "]}}}");
    }

    private String schema(String schema) {
        return upgraded("components>schemas>A", "definitions: {A: " + schema + "}");
    }

    @Test
    void keepsWhatHasTheSameForm() {
        assertThat(Flow.of(read("info: {title: T}", "tags: [{name: a}]", "security: [{k: []}]", "x-y: 1")
                        .root()))
                .isEqualTo("{servers: [{url: /}], openapi: 3.0.3, info: {title: T}, tags: [{name: a}],"
                        + " security: [{k: []}], x-y: 1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host: a.example, basePath: /v1/                      | [{url: https://a.example/v1}]
            host: a.example, basePath: v1, schemes: [http]       | [{url: http://a.example/v1}]
            host: a.example, basePath: /, schemes: [http, https] | [{url: https://a.example}, {url: http://a.example}]
            host: a.example, schemes: [wss]                      | [{url: https://a.example}]
            basePath: /v1                                        | [{url: /v1}]
            """)
    void makesServers(String keys, String servers) {
        Document document =
                folder.with("api.yaml", "{swagger: '2.0', " + keys + "}").read("api.yaml");
        assertThat(Flow.of(Folder.at(document.root(), "servers"))).isEqualTo(servers);
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void takesHostOutOfUrlWithFinding() {
        assertThat(upgraded("servers", "host: https://a.example/x")).isEqualTo("[{url: https://a.example}]");
        assertThat(folder.findings())
                .containsExactly("docs/api.yaml:2:7 FAULT `host` has a scheme or a path; only the host was taken"
                        + " / https://a.example/x");
    }

    @Test
    void makesServersOfOperationWithOtherScheme() {
        assertThat(operation("{schemes: [http], x-a: 1}", "host: a.example"))
                .isEqualTo("{servers: [{url: http://a.example}], x-a: 1}");
        assertThat(operation("{schemes: [https]}", "host: a.example")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: a, in: path, required: true, type: string                     | {name: a, in: path, required: true, schema: {type: string}}
            name: a, in: query, type: integer, format: int64, minimum: 1        | {name: a, in: query, schema: {type: integer, format: int64, minimum: 1}}
            name: a, in: query, type: string, enum: [a], default: a, x-enum-varnames: [A] | {name: a, in: query, schema: {type: string, enum: [a], default: a, x-enum-varnames: [A]}}
            name: a, in: header, type: string, x-nullable: true, x-example: e, description: d | {name: a, in: header, example: e, description: d, schema: {type: string, nullable: true}}
            name: a, in: query, type: array, items: {type: string}              | {name: a, in: query, schema: {type: array, items: {type: string}}, style: form, explode: false}
            name: a, in: query, type: array, collectionFormat: csv              | {name: a, in: query, schema: {type: array}, style: form, explode: false}
            name: a, in: query, type: array, collectionFormat: multi            | {name: a, in: query, schema: {type: array}, style: form, explode: true}
            name: a, in: query, type: array, collectionFormat: ssv              | {name: a, in: query, schema: {type: array}, style: spaceDelimited, explode: false}
            name: a, in: query, type: array, collectionFormat: pipes            | {name: a, in: query, schema: {type: array}, style: pipeDelimited, explode: false}
            name: a, in: path, type: array, collectionFormat: csv               | {name: a, in: path, schema: {type: array}}
            """)
    void upgradesParameters(String parameter, String expected) {
        assertThat(parameter("{" + parameter + "}")).isEqualTo(expected);
        assertThat(folder.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"query, tsv", "path, pipes", "header, multi"})
    void approximatesListsThatCannotBeSent(String place, String format) {
        parameter("{in: " + place + ", type: array, collectionFormat: " + format + "}");
        assertThat(folder.findings())
                .singleElement()
                .asString()
                .contains("APPROXIMATED a list has a `collectionFormat` that cannot be sent;"
                        + " its items are separated by commas / " + format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: object, discriminator: kind}                 | {type: object, discriminator: {propertyName: kind}}
            {type: string, x-nullable: true}                    | {type: string, nullable: true}
            {type: file}                                        | {type: string, format: binary}
            {properties: {a: {x-nullable: true}}}               | {properties: {a: {nullable: true}}}
            {items: {x-nullable: true}}                         | {items: {nullable: true}}
            {allOf: [{x-nullable: true}, {$ref: '#/x'}]}        | {allOf: [{nullable: true}, {$ref: #/x}]}
            {additionalProperties: {x-nullable: true}}          | {additionalProperties: {nullable: true}}
            {$ref: '#/definitions/B', x-nullable: true}         | {$ref: #/definitions/B, nullable: true}
            {properties: {type: {type: file}, discriminator: {type: string}}} | {properties: {type: {type: string, format: binary}, discriminator: {type: string}}}
            """)
    void upgradesSchemas(String schema, String expected) {
        assertThat(schema(schema)).isEqualTo(expected);
    }

    @Test
    void makesRequestBodyOfBodyParameter() {
        String body = "{parameters: [{in: body, name: b, description: d, required: true, schema: {type: file}}]}";
        assertThat(operation(body))
                .isEqualTo("{requestBody: {description: d, required: true,"
                        + " content: {application/json: {schema: {type: string, format: binary}}}}}");
        assertThat(operation(body, "consumes: [a/b, c/d]"))
                .contains("content: {a/b: {schema: {type: string, format: binary}}, c/d: {schema:");
        assertThat(operation("{consumes: [e/f], parameters: [{in: body}]}", "consumes: [a/b]"))
                .isEqualTo("{requestBody: {content: {e/f: {}}}}");
    }

    @Test
    void makesRequestBodyOfSharedBodyParameter() {
        String shared =
                "parameters: {Body: {in: body, required: true, schema: {$ref: '#/definitions/A'}}, Limit: {in: query}}";
        String expected =
                "requestBody: {required: true, content: {application/json: {schema: {$ref: #/definitions/A}}}}";
        assertThat(operation("{parameters: [{$ref: '#/parameters/Body'}, {$ref: '#/parameters/Limit'}]}", shared))
                .isEqualTo("{parameters: [{$ref: #/parameters/Limit}], " + expected + "}");
        assertThat(upgraded("components", shared)).isEqualTo("{parameters: {Limit: {in: query}}}");
        assertThat(upgraded("paths>/a", "paths: {/a: {parameters: [{$ref: '#/parameters/Body'}], put: {}}}", shared))
                .isEqualTo("{put: {" + expected + "}}");
    }

    @Test
    void replacesBodyOfPathWithThatOfOperation() {
        assertThat(
                        upgraded(
                                "paths>/a",
                                "paths: {/a: {parameters: [{in: body, description: p}], put: {parameters: [{in: body, description: o}]}}}"))
                .isEqualTo("{put: {requestBody: {description: o, content: {application/json: {}}}}}");
    }

    @Test
    void makesRequestBodyOfFormParameters() {
        String form = "{parameters: [{in: formData, name: a, type: string, required: true, description: d},"
                + " {in: formData, name: b, type: array, items: {type: string}, collectionFormat: multi}, {in: query, name: q}]}";
        assertThat(operation(form))
                .isEqualTo("{parameters: [{in: query, name: q}], requestBody: {required: true, content:"
                        + " {application/x-www-form-urlencoded: {schema: {type: object,"
                        + " properties: {a: {type: string, description: d}, b: {type: array, items: {type: string}}},"
                        + " required: [a]}, encoding: {b: {style: form, explode: true}}}}}}");
        assertThat(operation(form, "consumes: [multipart/form-data]")).contains("content: {multipart/form-data: {");
        assertThat(operation(form, "consumes: [application/json]")).contains("{application/x-www-form-urlencoded: {");
    }

    @Test
    void sendsFilesOfFormsAsMultipart() {
        assertThat(operation(
                        "{parameters: [{in: formData, name: f, type: file}]}",
                        "consumes: [application/x-www-form-urlencoded]"))
                .isEqualTo("{requestBody: {content: {multipart/form-data: {schema: {type: object,"
                        + " properties: {f: {type: string, format: binary}}}}}}}");
    }

    @Test
    void makesContentOfResponses() {
        String response = "{responses: {200: {description: d, schema: {type: file},"
                + " headers: {X-A: {type: integer, description: h}}, examples: {a/b: {x: 1}}}, 204: {description: n}}}";
        assertThat(operation(response, "produces: [a/b, c/d]"))
                .isEqualTo(
                        "{responses: {200: {description: d, headers: {X-A: {description: h, schema: {type: integer}}},"
                                + " content: {a/b: {schema: {type: string, format: binary}, example: {x: 1}},"
                                + " c/d: {schema: {type: string, format: binary}}}}, 204: {description: n}}}");
        assertThat(operation("{produces: [e/f], responses: {200: {schema: {}}}}", "produces: [a/b]"))
                .isEqualTo("{responses: {200: {content: {e/f: {schema: {}}}}}}");
        assertThat(operation("{responses: {200: {schema: {}}}}"))
                .isEqualTo("{responses: {200: {content: {application/json: {schema: {}}}}}}");
    }

    @Test
    void writesSharedResponseOutForOtherMediaTypes() {
        String shared = "responses: {R: {description: d, schema: {type: string}}}";
        assertThat(operation("{responses: {200: {$ref: '#/responses/R'}}}", shared))
                .isEqualTo("{responses: {200: {$ref: #/responses/R}}}");
        assertThat(operation("{produces: [a/b], responses: {200: {$ref: '#/responses/R'}}}", shared))
                .isEqualTo("{responses: {200: {description: d, content: {a/b: {schema: {type: string}}}}}}");
        assertThat(upgraded("components>responses>R", shared))
                .isEqualTo("{description: d, content: {application/json: {schema: {type: string}}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: basic, description: d}                                   | {type: http, scheme: basic, description: d}
            {type: apiKey, in: header, name: X-Key}                         | {type: apiKey, in: header, name: X-Key}
            {type: oauth2, flow: application, tokenUrl: t, scopes: {a: b}}  | {type: oauth2, flows: {clientCredentials: {tokenUrl: t, scopes: {a: b}}}}
            {type: oauth2, flow: accessCode, authorizationUrl: u, tokenUrl: t} | {type: oauth2, flows: {authorizationCode: {authorizationUrl: u, tokenUrl: t, scopes: {}}}}
            {type: oauth2, flow: implicit, authorizationUrl: u}             | {type: oauth2, flows: {implicit: {authorizationUrl: u, scopes: {}}}}
            {type: oauth2, flow: password, tokenUrl: t}                     | {type: oauth2, flows: {password: {tokenUrl: t, scopes: {}}}}
            """)
    void upgradesSecuritySchemes(String scheme, String expected) {
        assertThat(upgraded("components>securitySchemes>s", "securityDefinitions: {s: " + scheme + "}"))
                .isEqualTo(expected);
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void followsReferencesIntoMovedParts() {
        Document document = read(
                "paths: {/a: {get: {parameters: [{$ref: '#/parameters/P'}], responses: {200: {$ref: '#/responses/R'}}}}}",
                "definitions: {A: {type: file, properties: {b: {x-nullable: true}}}, B: {$ref: '#/definitions/A/properties/b'}}",
                "parameters: {P: {in: query, type: string}}",
                "responses: {R: {schema: {$ref: '#/definitions/A'}}}");
        YamlNode get = Folder.at(document.root(), "paths>/a>get");
        Reference parameter = document.reference(Folder.at(get, "parameters>0")).orElseThrow();
        Reference response = document.reference(Folder.at(get, "responses>200")).orElseThrow();
        Reference inner = document.reference(Folder.at(document.root(), "components>schemas>B"))
                .orElseThrow();
        assertThat(parameter.tokens()).containsExactly("components", "parameters", "P");
        assertThat(parameter.target()).isSameAs(Folder.at(document.root(), "components>parameters>P"));
        assertThat(response.target()).isSameAs(Folder.at(document.root(), "components>responses>R"));
        YamlNode schema = document.follow(Folder.at(response.target(), "content>application/json>schema"));
        assertThat(schema).isSameAs(Folder.at(document.root(), "components>schemas>A"));
        assertThat(inner.tokens()).containsExactly("components", "schemas", "A", "properties", "b");
        assertThat(inner.target()).isSameAs(Folder.at(schema, "properties>b"));
    }

    @Test
    void upgradesOtherFiles() {
        folder.with(
                        "paths/a.yaml",
                        "get:\n  parameters:\n  - {$ref: ../more.yaml#/parameters/B}\n"
                                + "  responses: {200: {$ref: '../more.yaml#/responses/R'}}\n")
                .with(
                        "more.yaml",
                        "parameters: {B: {in: body, schema: {$ref: '#/definitions/A'}}}\n"
                                + "responses: {R: {schema: {$ref: 'more.yaml#/definitions/A'}}}\n"
                                + "definitions: {A: {discriminator: k}}\n");
        Document document = read("paths: {/a: {$ref: paths/a.yaml}}", "produces: [a/b]");
        YamlNode get = Folder.at(document.follow(Folder.at(document.root(), "paths>/a")), "get");
        YamlNode body = Folder.at(get, "requestBody>content>application/json>schema");
        YamlNode response = document.follow(Folder.at(get, "responses>200"));
        assertThat(Flow.of(document.follow(body))).isEqualTo("{discriminator: {propertyName: k}}");
        assertThat(document.reference(body)).isEqualTo(document.reference(Folder.at(response, "content>a/b>schema")));
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void followsReferencesOfTheOtherVersion() {
        Document document = read(
                "definitions: {A: {}, B: {$ref: '#/components/schemas/A'}}",
                "responses: {R: {}}",
                "r: {$ref: '#/components/responses/R'}");
        YamlNode root = document.root();
        assertThat(document.follow(Folder.at(root, "components>schemas>B")))
                .isSameAs(Folder.at(root, "components>schemas>A"));
        assertThat(document.reference(Folder.at(root, "r")).orElseThrow().tokens())
                .containsExactly("components", "responses", "R");
        Document three = folder.with(
                        "b.yaml", "{openapi: 3.0.3, components: {schemas: {A: {}}}, r: {$ref: '#/definitions/A'}}")
                .read("b.yaml");
        assertThat(three.reference(Folder.at(three.root(), "r")).orElseThrow().tokens())
                .containsExactly("components", "schemas", "A");
        assertThat(folder.findings()).isEmpty();
    }

    @Test
    void joinsListsInOtherFiles() {
        folder.with("definitions.yaml", "A: {x-nullable: true}\n")
                .with("paths.yaml", "/a: {get: {parameters: [{in: body}]}}\n");
        Document document = read("paths: {$ref: paths.yaml}", "definitions: {$ref: definitions.yaml}");
        assertThat(Flow.of(document.follow(Folder.at(document.root(), "paths>/a"))))
                .isEqualTo("{get: {requestBody: {content: {application/json: {}}}}}");
        Reference schema = document.reference(Folder.at(document.root(), "components>schemas>A"))
                .orElseThrow();
        assertThat(schema.file() + schema.tokens()).isEqualTo("docs/api.yaml[components, schemas, A]");
        assertThat(Flow.of(schema.target())).isEqualTo("{nullable: true}");
    }

    @Test
    void keepsPositionsAndPointersOfTheDocument() {
        Document document =
                read("paths:", "  /a:", "    get:", "      parameters:", "      - in: body", "        schema: {}");
        YamlNode body = Folder.at(document.root(), "paths>/a>get>requestBody");
        assertThat(body.position()).isEqualTo(new Position("docs/api.yaml", 6, 9));
        assertThat(document.pointer(body.position())).isEqualTo("/paths/~1a/get/parameters/0");
        assertThat(document.pointer(
                        Folder.at(body, "content>application/json>schema").position()))
                .isEqualTo("/paths/~1a/get/parameters/0/schema");
    }
}
