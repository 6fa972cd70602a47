package dev.callsheet.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.naming.Naming;
import dev.callsheet.language.diagnostic.Diagnostic;
import dev.callsheet.language.model.ApiModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a spec calls its parts, the output compiles, or the spec is refused with a place. */
class DangerousSpecTest {
    private static final String HEAD = """
            callsheet: 1
            api: shop
            title: Shop
            baseUrl: https://shop.example.com/
            auth: bearer
            protocol: {encoding: form, ok: ok, error: error}
            families: {a: Things.}
            """;

    /** Classes that generated code uses, all of them as models that contain each other, read and sent. */
    @Test
    void compilesModelsNamedLikeUsedClasses() {
        List<String> names = List.of(
                "Api",
                "ApiClient",
                "ApiRequest",
                "Arrays",
                "AssertionError",
                "Boolean",
                "Call",
                "ClientOptions",
                "Consumer",
                "Deprecated",
                "Double",
                "Endpoint",
                "Error",
                "ErrorCode",
                "FieldNames",
                "File",
                "Generated",
                "Instant",
                "Integer",
                "Json",
                "JsonInput",
                "JsonOutput",
                "JsonReader",
                "JsonWritable",
                "List",
                "Long",
                "Map",
                "NoOwnErrors",
                "NullMarked",
                "Nullable",
                "Object",
                "Objects",
                "OpenValue",
                "Override",
                "Paging",
                "Param",
                "Record",
                "Rule",
                "Shop",
                "String",
                "StringJoiner",
                "SuppressWarnings",
                "Throwable",
                "Upload",
                "Values",
                "Wire");
        String models = names.stream()
                .map(name -> """
                          %s:
                            summary: A model.
                            fields:
                              text: {type: string, required: true, always: true, secret: true, max: 5, deprecated: Old.}
                              others: {type: list<%s>, summary: Others.}
                              more: map<number>
                              time: instant(ms)
                              raw: json
                              next: %s
                              yes: {type: boolean, always: true}
                              kind: {values: [x, y]}
                              %s
                        """.formatted(name, name, name, inPlace(name)))
                .collect(Collectors.joining());
        String fields = names.stream()
                .map(name -> "      f" + name + ": " + name + "\n")
                .collect(Collectors.joining());
        String params = names.stream()
                .map(name -> "      p" + name + ": {type: " + name + ", summary: It.}\n")
                .collect(Collectors.joining());
        compiles(HEAD + """
                methods:
                  a.read:
                    summary: Reads.
                    params:
                      string: {required: true, summary: It.}
                      list: {type: list<String>, required: true, summary: It.}
                      instant: {type: instant, summary: It.}
                      map: {type: map<string>, summary: It.}
                      values: {values: [a], summary: It.}
                      json: {type: json, summary: It.}
                %s    response:
                %smodels:
                %s""".formatted(params, fields, models));
    }

    /** Nested classes that hide the JDK's and other models, though none inside one of its own name. */
    private static String inPlace(String model) {
        String outer = model.equals("Object") ? "record" : "object";
        String inner = model.equals("String") ? "record" : "string";
        String list = model.equals("List") ? "record" : "list";
        String override = model.equals("Override") ? "integer" : "override";
        return outer + ": {fields: {" + inner + ": {fields: {" + list + ": list<string>}}, integer: integer}}\n"
                + "      " + list + "s: {name: " + list + ", type: list, fields: {values: string, map: long}}\n"
                + "      " + override + ": {values: [record]}";
    }

    /** Words that mean something to Java, to generated code, or to nobody, none of them reserved. */
    @Test
    void compilesMembersNamedLikeLocalVariables() {
        List<String> words = List.of(
                "in",
                "out",
                "field",
                "fields",
                "parts",
                "json",
                "value",
                "values",
                "text",
                "read",
                "from_json",
                "of",
                "record",
                "sealed",
                "permits",
                "var",
                "module",
                "when",
                "with",
                "java",
                "javax",
                "dev",
                "request",
                "options",
                "client",
                "endpoint",
                "known",
                "that",
                "other",
                "reader",
                "write_to",
                "variant",
                "response",
                "items",
                "next",
                "step1",
                "string",
                "object",
                "list",
                "valueOf",
                "ordinal",
                "name",
                "code");
        String params = words.stream()
                .map(word -> "      " + word + ": {required: true, summary: It.}\n")
                .collect(Collectors.joining());
        String optional = words.stream()
                .map(word -> "      " + word + ": {type: list<string>, max: 3, summary: It.}\n")
                .collect(Collectors.joining());
        String fields = words.stream()
                .map(word -> "      " + word + ": {type: list<string>, always: true}\n")
                .collect(Collectors.joining());
        String values = String.join(", ", words).replace(" reader,", " rea_der,");
        compiles(HEAD + """
                methods:
                  a.required:
                    summary: Takes them.
                    params:
                %s      builder: {required: true, summary: It.}
                      limit: {summary: It.}
                  a.optional:
                    summary: Takes them.
                    params:
                %s      model: {type: Words, summary: It.}
                      word: {values: [%s], summary: It.}
                    response:
                %s      words: Words
                %s
                models:
                  Words:
                    summary: All of them.
                    fields:
                %s""".formatted(params, optional, values, fields, methodsOf(words), fields));
    }

    private static String methodsOf(List<String> words) {
        return words.stream()
                .map(word -> "  a." + word
                        + ": {summary: Does it., params: {x: {required: true, summary: It.}, y: {summary: It.}}}\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class",
                "default",
                "int",
                "true",
                "null",
                "_",
                "yield",
                "getClass",
                "hashCode",
                "wait",
                "build",
                "1st",
                "+",
                "é",
                "名"
            })
    void rejectsUnnameableMemberUnlessSpecNamesIt(String word) {
        String spec = HEAD + """
                methods:
                  a.read:
                    summary: Reads.
                    params: {'%s': {summary: It.%s}}
                    response: {'%s': {type: string%s}}
                """;
        assertThat(refused(spec.formatted(word, "", word, "")))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .matches("api.yaml:(11|12):\\d+ E30[12] the (field|parameter) `.*"
                                + "give the (field|parameter) another Java name with `name: ...`.*"));
        compiles(spec.formatted(word, ", name: other", word, ", name: other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "+", "''", "日本", "*/", "reader", "unrecognized"})
    void rejectsUnnameableValueUnlessSpecNamesIt(String value) {
        String quoted = value.equals("''") ? value : "'" + value + "'";
        String spec = HEAD + """
                methods:
                  a.read: {summary: Reads., params: {x: {type: X, summary: It.}}}
                enums:
                  X: {summary: Values., values: {ok: Fine., %s: {summary: Not.%s}}}
                """;
        assertThat(refused(spec.formatted(quoted, "")))
                .singleElement()
                .asString()
                .matches("api.yaml:11:\\d+ E30[12] the value .*give the value another Java name with `name: ...`.*");
        compiles(spec.formatted(quoted, ", name: OTHER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Builder", "Known", "Unknown", "Con", "NUL"})
    void rejectsReservedTypeName(String name) {
        assertThat(refused(HEAD + """
                methods:
                  a.read: {summary: Reads., response: {x: %s}}
                models:
                  %s: {summary: A model., fields: {x: string}}
                """.formatted(name, name)))
                .singleElement()
                .asString()
                .startsWith("api.yaml:11:3 E302 the model `" + name + "` would be ");
    }

    @Test
    void reportsBothPlacesOfClashingNames() {
        assertThat(refused(HEAD + """
                methods:
                  a.b.c: {summary: Reads., params: {a-b: {summary: It.}, a_b: {summary: It.}}}
                  a.b: {summary: Reads.}
                  a.d: {summary: Reads., response: {u: {values: [auto, AUTO]}, U: {values: [x]}}}
                  a.get_it: {summary: Reads.}
                  a.getIt: {summary: Reads., response: {x: Thing, y: THING}}
                  a.getit: {summary: Reads.}
                models:
                  Thing: {summary: A model., fields: {thing: {fields: {x: string}}}}
                  THING: {summary: A model., fields: {x: string}}
                """))
                .extracting(message -> message.substring(message.indexOf(' ') + 1, message.indexOf(" |")))
                .containsExactly(
                        "E303 the parameter `a_b` would be `aB` in Java, as is the parameter `a-b` at api.yaml:9:37",
                        "E303 the method `b` would be `b` in Java, as is the family `b` at api.yaml:9:3",
                        "E303 the value `AUTO` would be `AUTO` in Java, as is the value `auto` at api.yaml:11:50",
                        "E303 the field `U` would be `u` in Java, as is the field `u` at api.yaml:11:37",
                        "E303 the method `getIt` would be `getIt` in Java, as is the method `get_it` at api.yaml:12:3",
                        "E303 the method `getit` would be `AGetitRequest` in Java, as is the method `get_it` at api.yaml:12:3",
                        "E303 the field `thing` would be the class `Thing` inside the class `Thing`",
                        "E303 the model `THING` would be `THING` in Java, as is the model `Thing` at api.yaml:16:3");
    }

    @Test
    void compilesModelsNamedLikeClassesOfTheRuntime() {
        compiles(HEAD + """
                methods:
                  a.read: {summary: Reads., response: {x: JsonReader}}
                models:
                  JsonReader: {summary: A model., fields: {json_input: {fields: {x: string}}, in: string, field: string}}
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a..b", "/etc", "a/b", "../a", "a.class", "java.a", "a.con", "a b", "a\\u002e", "1a", "é"})
    void rejectsInvalidBasePackage(String basePackage) {
        ApiModel api = Generated.model(HEAD + "methods: {a.read: {summary: Reads.}}");
        assertThat(Naming.of(api, basePackage).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("E304"))
                .satisfies(finding -> assertThat(finding.position().toString()).isEqualTo("basePackage"));
    }

    @Test
    void compilesLargeSpec() {
        String fields = lines(300, "      f%d: {type: long, required: true, always: true, max: 9, summary: It.}\n")
                + lines(
                        20,
                        "      l%d: {type: list<Wide>, required: true, always: true}\n      m%1$d: map<json>\n      s%1$d: {secret: true}\n");
        compiles(HEAD
                + """
                methods:
                  a.much:
                    summary: Takes much.
                    params:
                      wide: {type: Wide, summary: It.}
                      values: {type: Many, summary: It.}
                %s%s    response:
                      inside: {fields: {a: string}}
                %s    errors:
                %senums:
                  Many:
                    summary: Values.
                    values:
                %smodels:
                  Wide:
                    summary: A model.
                    fields:
                %s""".formatted(
                                lines(250, "      r%d: {required: true, summary: It.}\n"),
                                lines(300, "      o%d: {type: list<long>, summary: It.}\n"),
                                fields,
                                lines(2500, "      code_number_%d: This is what code %1$d means.\n"),
                                lines(2500, "      value_%d: This is value %1$d.\n"),
                                fields));
    }

    @Test
    void rejectsWhatExceedsLimitsOfClassFiles() {
        assertThat(refused(HEAD
                        + """
                methods:
                  a.much:
                    summary: Takes much.
                    params:
                %s    errors:
                %s""".formatted(
                                        lines(127, "      r%d: {type: long, required: true, summary: It.}\n"),
                                        lines(2501, "      e%d: A code.\n"))))
                .extracting(message -> message.substring(message.indexOf(' ') + 1))
                .containsExactly(
                        "E305 the method `a.much` has more required parameters than a Java method can have: 254"
                                + " | make some of them optional",
                        "E305 the error code `e2501` exceeds the limit of 2500 constants for a Java enum"
                                + " | leave some out: the client also accepts values that the spec does not list");
    }

    private static String lines(int count, String line) {
        return IntStream.rangeClosed(1, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static void compiles(String yaml) {
        JavaCheck.compile(Generated.files(Generated.model(yaml), "com.example.shop", false));
    }

    private static List<String> refused(String yaml) {
        return Naming.of(Generated.model(yaml), "com.example.shop").findings().stream()
                .map(DangerousSpecTest::line)
                .toList();
    }

    private static String line(Diagnostic finding) {
        return finding.position() + " " + finding.code().id() + " " + finding.message() + " | " + finding.hint();
    }
}
