package dev.callsheet.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.openapi.Shown;
import dev.callsheet.openapi.document.Document;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.Findings;
import dev.callsheet.openapi.sheet.Section;
import dev.callsheet.openapi.sheet.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTypesTest {
    @TempDir
    private Path folder;

    private Findings findings;
    private TypeChanges changes;

    @BeforeEach
    void start() {
        findings = new Findings();
        changes = TypeChanges.NONE;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                    {type: string}                                           => {type: string}
                    {type: string, format: date-time}                        => {type: datetime}
                    {type: string, format: date}                             => {type: date}
                    {type: string, format: uuid}                             => {type: uuid}
                    {type: string, format: uri}                              => {type: uri}
                    {type: string, format: byte}                             => {type: bytes}
                    {type: string, format: email}                            => {type: string}
                    {type: string, format: password}                         => {type: string, secret: true}
                    {type: string, format: binary}                           => {type: file}
                    {type: string, format: int64}                            => {type: long(text)}
                    {type: string, minLength: 1, maxLength: 9}               => {type: string, min: 1, max: 9}
                    {type: array, items: {type: string, pattern: '^a+$', maxLength: 9}} => {type: list<string>, maxOf: {*: 9}, pattern: ^a+$}
                    {type: string, pattern: '^a+$'}                          => {type: string, pattern: ^a+$}
                    {type: string, pattern: '/^a+$/i'}                       => {type: string, pattern: ^a+$}
                    {type: integer}                                          => {type: long}
                    {type: integer, format: int32}                           => {type: integer}
                    {type: integer, format: int64}                           => {type: long}
                    {type: integer, minimum: 1, maximum: 100}                => {type: integer, min: 1, max: 100}
                    {type: integer, minimum: 1, exclusiveMinimum: true}      => {type: long, min: 2}
                    {type: integer, exclusiveMaximum: 10}                    => {type: long, max: 9}
                    {type: number}                                           => {type: number}
                    {type: number, format: decimal}                          => {type: decimal}
                    {type: boolean, default: false}                          => {type: boolean, default: false}
                    {type: string, default: '010'}                           => {type: string, default: 010}
                    {}                                                       => {type: json}
                    true                                                     => {type: json}
                    {type: object}                                           => {type: map<json>}
                    {type: object, additionalProperties: true}               => {type: map<json>}
                    {type: object, additionalProperties: {type: integer}}    => {type: map<long>}
                    {additionalProperties: {type: string}}                   => {type: map<string>}
                    {type: array, items: {type: string}, minItems: 1}        => {type: list<string>, min: 1}
                    {type: array}                                            => {type: list<json>}
                    {items: {type: boolean}}                                 => {type: list<boolean>}
                    {type: string, nullable: true}                           => {type: string|null}
                    {type: [string, 'null']}                                 => {type: string|null}
                    {oneOf: [{type: string}, {type: 'null'}]}                => {type: string|null}
                    {anyOf: [{type: integer, format: int32}, {enum: [null]}]} => {type: integer|null}
                    {oneOf: [{type: string}, {type: object, nullable: true, additionalProperties: false}]} => {type: string|null}
                    {type: array, items: {type: string, nullable: true}}     => {type: list<string|null>}
                    {type: string, enum: [a, b, a]}                          => {type: string, values: [a, b]}
                    {enum: [a, b]}                                           => {type: string, values: [a, b]}
                    {type: string, enum: [a, null]}                          => {type: string|null, values: [a]}
                    {type: integer, enum: [1, 2]}                            => {type: integer, values: [1, 2]}
                    {type: number, enum: [1.5]}                              => {type: number}
                    {type: array, items: {type: string, enum: [a]}}          => {type: list<string>, values: [a]}
                    {const: k}                                               => {type: string, const: k}
                    {const: 7}                                               => {type: long, const: 7}
                    {const: true}                                            => {type: boolean, const: true}
                    {type: [string, integer]}                                => {type: long|string}
                    {oneOf: [{type: string}, {type: array, items: {type: string}}]} => {type: string|list<string>}
                    {anyOf: [{type: integer}, {type: number}]}               => {type: number}
                    {anyOf: [{type: string, format: uuid}, {type: string}]}  => {type: uuid|string}
                    {anyOf: [{type: string}, {}]}                            => {type: json}
                    {type: object, properties: {a: {type: string}}}          => {fields: {a: {type: string}}}
                    {type: array, items: {properties: {a: {type: boolean}}}} => {type: list, fields: {a: {type: boolean}}}
                    {additionalProperties: {properties: {a: {type: boolean}}}} => {type: map, fields: {a: {type: boolean}}}
                    {type: object, nullable: true, properties: {a: {}}}      => {type: object|null, fields: {a: {type: json}}}
                    {allOf: [{type: string}], maxLength: 3}                  => {type: string, max: 3}
                    {oneOf: [{const: a, title: A}, {const: b, description: B}]} => {type: string, values: {a: {}, b: {}}}
                    {type: integer, oneOf: [{const: 1, title: Small one}, {const: 2, title: Big}]} => {type: integer, values: {1: {name: SMALL_ONE}, 2: {name: BIG}}}
                    {anyOf: [{required: [a]}, {required: [b]}], properties: {a: {}, b: {}}} => {fields: {a: {type: json}, b: {type: json}}}
                    {type: string, deprecated: true, description: Deprecated. Use b.} => {type: string, deprecated: Deprecated.}
                    {type: array, items: {type: string}, example: [a, b]}    => {type: list<string>, example: a,b}
                    """)
    void schemaBecomesKeysOfParameter(String schema, String keys) throws IOException {
        assertThat(parameter(schema)).isEqualTo(keys);
    }

    @Test
    void readsObjectAsModelAndWhoseFieldsAreSentAndReceived() throws IOException {
        List<String> declared = declared("Pet", """
                Pet:
                  type: object
                  required: [id, name, kind]
                  properties:
                    id: {type: string, readOnly: true}
                    name: {type: string}
                    kind: {type: string, enum: [pet]}
                    pin: {type: string, writeOnly: true}
                    owner: {$ref: '#/components/schemas/Owner'}
                Owner: {properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
                """);

        assertThat(declared)
                .containsExactly(
                        "models Pet {fields: {id: {type: string, direction: read}, name: {type: string, required: true},"
                                + " kind: {type: string, const: pet}, pin: {type: string, direction: write},"
                                + " owner: {type: Owner}}}",
                        "models Owner {fields: {pets: {type: list<Pet>}}}");
    }

    @Test
    void includesNamedPartsOfAllOf() throws IOException {
        List<String> declared = declared("Dog", """
                Pet: {properties: {name: {type: string}}}
                Dog:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - properties: {breed: {type: string}}
                """);

        assertThat(declared)
                .containsExactly(
                        "models Pet {fields: {name: {type: string}}}",
                        "models Dog {include: [Pet], fields: {breed: {type: string}}}");
    }

    @Test
    void listsAllFieldsIfPartOfAllOfIsChanged() throws IOException {
        List<String> declared = declared("Dog", """
                Pet: {properties: {name: {type: string}}}
                Dog:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - {required: [name], properties: {breed: {type: string}}}
                """);

        assertThat(declared)
                .containsExactly("models Dog {fields: {name: {type: string, required: true}, breed: {type: string}}}");
    }

    @Test
    void tellsVariantsApartByDiscriminator() throws IOException {
        List<String> declared = declared("Pet", """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
                Cat: {properties: {kind: {type: string}, lives: {type: integer}}}
                Dog: {properties: {kind: {type: string}, breed: {type: string}}}
                """);

        assertThat(declared)
                .containsExactly(
                        "unions Pet {discriminator: kind, variants: {cat: Cat, Dog: Dog}}",
                        "models Cat {fields: {lives: {type: long}}}",
                        "models Dog {fields: {breed: {type: string}}}");
    }

    @Test
    void takesSchemasThatIncludeBaseAsItsVariants() throws IOException {
        List<String> declared = declared("Pet", """
                Pet:
                  properties: {kind: {type: string}, name: {type: string}}
                  discriminator: {propertyName: kind}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
                """);

        assertThat(declared)
                .containsExactly(
                        "unions Pet {discriminator: kind, variants: {Cat: Cat}}",
                        "models Cat {fields: {name: {type: string}, lives: {type: long}}}");
    }

    @Test
    void givesVariantThatHasTwoTagsTwoModels() throws IOException {
        List<String> declared = declared("Pet", """
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: '#/components/schemas/Cat', kitten: Cat}
                Cat: {properties: {lives: {type: integer}}}
                """);

        assertThat(declared)
                .containsExactly(
                        "unions Pet {discriminator: kind, variants: {cat: Cat, kitten: CatKitten}}",
                        "models Cat {fields: {lives: {type: long}}}",
                        "models CatKitten {include: [Cat]}");
    }

    @Test
    void tellsVariantsApartByShapeWithoutDiscriminator() throws IOException {
        List<String> declared = declared("Label", """
                Label: {oneOf: [{$ref: '#/components/schemas/Color'}, {type: string}]}
                Color: {required: [rgb], properties: {rgb: {type: string}}}
                """);

        assertThat(declared)
                .containsExactly(
                        "unions Label {anyOf: [Color, string]}",
                        "models Color {fields: {rgb: {type: string, required: true}}}");
    }

    @Test
    void distributesWhatAllVariantsHave() throws IOException {
        List<String> declared = declared("Event", """
                Event:
                  properties: {id: {type: string}}
                  oneOf:
                    - {title: Opened, required: [by], properties: {by: {type: string}}}
                    - {title: Closed, required: [why], properties: {why: {type: string}}}
                """);

        assertThat(declared)
                .containsExactlyInAnyOrder(
                        "unions Event {anyOf: [EventOpened, EventClosed]}",
                        "models EventOpened {fields: {id: {type: string}, by: {type: string, required: true}}}",
                        "models EventClosed {fields: {id: {type: string}, why: {type: string, required: true}}}");
    }

    @Test
    void makesRulesOfChoicesBetweenRequiredFields() throws IOException {
        assertThat(declared("Find", "Find: {properties: {a: {}, b: {}}, oneOf: [{required: [a]}, {required: [b]}]}"))
                .containsExactly(
                        "models Find {fields: {a: {type: json}, b: {type: json}}, rules: [{exactlyOne: [a, b]}]}");
    }

    @Test
    void keepsTypeOfFurtherProperties() throws IOException {
        assertThat(declared("Bag", "Bag: {properties: {a: {}}, additionalProperties: {type: integer, format: int32}}"))
                .containsExactly("models Bag {fields: {a: {type: json}}, extra: integer}");
    }

    @Test
    void namesTypeInPlaceIfItCannotBeNested() throws IOException {
        assertThat(declared("Address", "Address: {properties: {address: {properties: {street: {type: string}}}}}"))
                .containsExactly(
                        "models Address {fields: {address: {type: AddressAddress}}}",
                        "models AddressAddress {fields: {street: {type: string}}}");
    }

    @Test
    void listThatContainsItselfIsJsonThere() throws IOException {
        assertThat(type("Tree", "Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}"))
                .isEqualTo("list<json>");
        assertThat(messages()).containsExactly("a list, map or union that contains itself is Json there");
    }

    @Test
    void followsAliasesAndReferencesIntoOtherPlaces() throws IOException {
        assertThat(type("A", "A: {$ref: '#/components/schemas/B'}\nB: {type: array, items: {type: integer}}"))
                .isEqualTo("list<long>");
    }

    @Test
    void givesSecondOfTwoTypesWithSameNameNumber() throws IOException {
        assertThat(type("user_name", "user_name: {properties: {a: {}}}\nUserName: {properties: {b: {}}}"))
                .isEqualTo("UserName");
        assertThat(messages()).containsExactly("two types would have the same name; the second got a number");
    }

    @Test
    void usesOtherNamesAndWidensUnionsAsAsked() throws IOException {
        changes = new TypeChanges(Map.of("Builder", "BuilderModel"), Set.of("Either"));

        assertThat(type("Builder", "Builder: {properties: {a: {}}}")).isEqualTo("BuilderModel");
        assertThat(type("Either", "Either: {oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}"))
                .isEqualTo("json");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '~', textBlock = """
                    {type: string, not: {enum: [a]}}                  => `not` is not carried; the rest of the schema is
                    {type: array, items: {}, uniqueItems: true}       => `uniqueItems` is not checked before a value is sent
                    {type: number, exclusiveMinimum: 0}               => `exclusiveMinimum` of a fraction is an inclusive bound
                    {type: array, prefixItems: [{type: string}]}      => a tuple is a list of Json
                    {type: object, patternProperties: {'^x-': {type: string}}} => `patternProperties` are properties of any name
                    """)
    void reportsWhatIsNotCarried(String schema, String message) throws IOException {
        parameter(schema);

        assertThat(messages()).containsExactly(message);
    }

    private List<String> messages() {
        return findings.all().stream().map(Finding::message).toList();
    }

    private String parameter(String schema) throws IOException {
        Document document = document("X: " + schema);
        YamlNode node = Nodes.entries(schemas(document)).get(0).value();
        SchemaTypes types = new SchemaTypes(document, new Sheet(node.position()), findings, changes);
        return Shown.of(types.value(node, "PetsList", "x").build());
    }

    private String type(String name, String schemas) throws IOException {
        Document document = document(schemas);
        return new SchemaTypes(document, new Sheet(document.root().position()), findings, changes)
                .type(schema(document, name), "X");
    }

    /** Returns all declarations that a type needs. */
    private List<String> declared(String name, String schemas) throws IOException {
        Document document = document(schemas);
        Sheet sheet = new Sheet(document.root().position());
        SchemaTypes types = new SchemaTypes(document, sheet, findings, changes);
        assertThat(types.type(schema(document, name), "X")).isEqualTo(name);
        types.finish();
        List<String> shown = new ArrayList<>();
        for (Section section : List.of(Section.UNIONS, Section.MODELS, Section.ENUMS)) {
            sheet.declarations(section)
                    .forEach(entry -> shown.add(section.key() + " " + entry.name() + " " + Shown.of(entry.value())));
        }
        return shown;
    }

    /** Returns a reference to a schema, from the path that the document has for it. */
    private static YamlNode schema(Document document, String name) {
        return Nodes.entries(document.root(), "x-refs").stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static YamlNode schemas(Document document) {
        return Nodes.child(document.root(), "components")
                .flatMap(components -> Nodes.child(components, "schemas"))
                .orElseThrow();
    }

    private Document document(String schemas) throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\nx-refs:\n");
        Stream.of(schemas.split("\n"))
                .filter(line -> line.matches("\\w+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .forEach(name -> text.append("  ")
                        .append(name)
                        .append(": {$ref: '#/components/schemas/")
                        .append(name)
                        .append("'}\n"));
        text.append("components:\n  schemas:\n").append(schemas.indent(4));
        Path file = Files.writeString(folder.resolve("api.yaml"), text);
        return Document.read(file, "api.yaml", new Diagnostics(), new Findings())
                .orElseThrow();
    }
}
