package dev.callsheet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.callsheet.spec.SpecFiles.Reading;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The JSON Schema of the spec language accepts every file of the spec and rejects what the language does not define. */
class SpecSchemaTest {
    private static final JsonNode SCHEMA_JSON = SpecFiles.json(SpecFiles.SCHEMA);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA_JSON);
    private static final String API = """
            callsheet: 1
            api: weather
            title: Weather
            baseUrl: https://weather.example.com/
            auth: none
            protocol: {encoding: form, ok: ok, error: error}
            """;

    static Stream<Arguments> filesAndReadings() {
        return SpecFiles.yaml().stream()
                .flatMap(file -> Stream.of(Reading.values()).map(reading -> Arguments.of(file, reading)));
    }

    @ParameterizedTest
    @MethodSource("filesAndReadings")
    void acceptsEveryFileOfTheSpec(Path file, Reading reading) {
        assertThat(errors(SpecFiles.text(file), reading)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filesAndReadings")
    void everyFileNamesTheSchemaOnItsFirstLine(Path file) {
        String marker = "# yaml-language-server: $schema=";
        String first = SpecFiles.text(file).lines().findFirst().orElseThrow();

        assertThat(first).startsWith(marker);
        Path named = file.resolveSibling(first.substring(marker.length())).normalize();
        assertThat(named).isEqualTo(SpecFiles.SCHEMA);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown key of a file         | methodes: {} | /methodes
            an unknown key of a method       | methods: {a.b: {summary: B., sumary: B.}} | /methods/a.b/sumary
            an unknown key of a parameter    | methods: {a.b: {summary: B., params: {c: {typ: string}}}} | /methods/a.b/params/c/typ
            an unknown key of a field        | models: {A: {fields: {b: {requird: true}}}} | /models/A/fields/b/requird
            an unknown key of a model        | models: {A: {field: {b: string}}} | /models/A/field
            an unknown key of an enum        | enums: {A: {values: [b], typ: string}} | /enums/A/typ
            an unknown key of a union        | unions: {A: {discriminator: t, variants: {b: B}, by: t}} | /unions/A/by
            an unknown key of a rule         | methods: {a.b: {summary: B., rules: [{oneOf: [c, d]}]}} | /methods/a.b/rules/0/oneOf
            an unknown key of a value        | enums: {A: {values: {b: {text: B.}}}} | /enums/A/values/b/text
            an unknown key of paging         | methods: {a.b: {summary: B., paging: {list: c}}} | /methods/a.b/paging/list
            a method without a summary       | methods: {a.b: {verb: GET}} | /methods/a.b/summary
            an empty method                  | methods: {a.b: } | /methods/a.b
            a text that is a list            | methods: {a.b: {summary: [B.]}} | /methods/a.b/summary
            a flag that is a text            | methods: {a.b: {summary: B., params: {c: {secret: yep}}}} | /methods/a.b/params/c/secret
            a bound that is a text           | methods: {a.b: {summary: B., params: {c: {max: many}}}} | /methods/a.b/params/c/max
            a parameter that is a type alone | methods: {a.b: {summary: B., params: {c: string}}} | /methods/a.b/params/c
            an unknown effect                | methods: {a.b: {summary: B., effect: reads}} | /methods/a.b/effect
            an unknown wire form             | methods: {a.b: {summary: B., params: {c: {wire: semi}}}} | /methods/a.b/params/c/wire
            a type of no kind                | models: {A: {fields: {b: words}}} | /models/A/fields/b
            a type with a space              | models: {A: {fields: {b: list< string>}}} | /models/A/fields/b
            a list that names no element     | models: {A: {fields: {b: {type: list}}}} | /models/A/fields/b/type
            an object with a scalar type     | models: {A: {fields: {b: {type: string, fields: {c: json}}}}} | /models/A/fields/b/type
            a model without fields           | models: {A: {summary: A.}} | /models/A/fields
            a model in lower case            | models: {user: {fields: {id: string}}} | /models/user
            an enum without values           | enums: {A: {summary: A.}} | /enums/A/values
            a union without a discriminator  | unions: {A: {variants: {b: B}}} | /unions/A/discriminator
            a rule of one parameter          | methods: {a.b: {summary: B., rules: [{atMostOne: [c]}]}} | /methods/a.b/rules/0/atMostOne
            keys of the API in another file  | params: {c: {type: string}} | /params
            an empty file                    | {} | ''
            """)
    void rejects(String what, String yaml, String place) {
        for (Reading reading : Reading.values()) {
            assertThat(errors(yaml, reading)).as(what + ", " + reading).contains(place);
        }
    }

    @ParameterizedTest(name = "an API without {0}")
    @CsvSource({"api", "title", "baseUrl", "protocol"})
    void rejectsApiWithoutRequiredKey(String key) {
        String without =
                API.lines().filter(line -> !line.startsWith(key + ":")).reduce("", (all, line) -> all + line + "\n");

        assertThat(errors(API, Reading.STRINGS)).isEmpty();
        assertThat(errors(without, Reading.STRINGS)).containsExactly("/" + key);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another version       | callsheet: 1                | callsheet: 2                | /callsheet
            a name in upper case  | api: weather                | api: Weather                | /api
            an unknown encoding   | encoding: form              | encoding: xml               | /protocol/encoding
            no encoding           | 'encoding: form, '          | ''                          | /protocol/encoding
            """)
    void rejectsInvalidApiKey(String what, String right, String wrong, String place) {
        String broken = API.replace(right, wrong);

        assertThat(errors(broken, Reading.STRINGS)).as(what).contains(place);
    }

    @Test
    void acceptsWholeSpecInOneFile() {
        String spec = API + """
                paging: {page: page, first: 0}
                families: {weather: {summary: The weather., name: meteo}}
                methods: {ping: {summary: Answers.}, weather.now: {summary: Tells the weather., params: {days: {type: integer, max: '7', example: 3}}}}
                """;

        assertThat(errors(spec, Reading.STRINGS)).isEmpty();
        assertThat(errors(spec, Reading.TYPED)).isEmpty();
    }

    @Test
    void describesEveryKeyForEditors() {
        assertThat(keysOfTheLanguage())
                .allSatisfy(
                        (key, schema) -> assertThat(schema.path("description").asString())
                                .as(key)
                                .isNotBlank());
    }

    @Test
    void referenceNamesEveryKey() {
        String reference = SpecFiles.text(Path.of("README.md"));

        List<String> names = keysOfTheLanguage().keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        assertThat(new TreeSet<>(names))
                .allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }

    @Test
    void acceptsSmallSpecOfTheReference() {
        String reference = SpecFiles.text(Path.of("README.md"));
        int start = reference.indexOf("```yaml\n# yaml-language-server") + "```yaml\n".length();
        String small = reference.substring(start, reference.indexOf("```", start));

        assertThat(small).contains("callsheet: 1", "methods:");
        assertThat(errors(small, Reading.STRINGS)).isEmpty();
        assertThat(errors(small, Reading.TYPED)).isEmpty();
    }

    @Test
    void everyExampleBelongsToAMethod() {
        List<String> methods = SpecFiles.yaml().stream()
                .map(file -> SpecFiles.yaml(SpecFiles.text(file), Reading.STRINGS))
                .flatMap(file -> file.path("methods").propertyNames().stream())
                .toList();

        assertThat(SpecFiles.examples()).isNotEmpty().allSatisfy(file -> {
            assertThat(methods).contains(file.getFileName().toString().replace(".json", ""));
            assertThat(SpecFiles.json(file).path("ok").asBoolean())
                    .as(file + " is a successful response")
                    .isTrue();
        });
    }

    private static List<String> errors(String yaml, Reading reading) {
        return SCHEMA.validate(SpecFiles.yaml(yaml, reading)).stream()
                .map(SpecSchemaTest::place)
                .toList();
    }

    /** Returns the JSON pointer of an error, with the unknown or missing key as its last part. */
    private static String place(Error fault) {
        return fault.getInstanceLocation() + (fault.getProperty() == null ? "" : "/" + fault.getProperty());
    }

    /** Returns every key that a spec file can have, by its JSON pointer in the schema. */
    private static Map<String, JsonNode> keysOfTheLanguage() {
        Map<String, JsonNode> keys = new LinkedHashMap<>();
        collect("", SCHEMA_JSON, keys);
        return keys;
    }

    private static void collect(String path, JsonNode schema, Map<String, JsonNode> keys) {
        boolean declares = schema.path("additionalProperties").isBoolean();
        schema.properties().forEach(entry -> {
            String at = path + "/" + entry.getKey();
            if (declares && entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(key -> keys.put(at + "/" + key.getKey(), key.getValue()));
            }
            collect(at, entry.getValue(), keys);
        });
        if (schema.isArray()) {
            for (int i = 0; i < schema.size(); i++) {
                collect(path + "/" + i, schema.get(i), keys);
            }
        }
    }
}
