package dev.callsheet.openapi.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.source.SpecFiles;
import dev.callsheet.language.source.SpecFiles.SpecFile;
import dev.callsheet.language.source.SpecSource;
import dev.callsheet.openapi.finding.Finding;
import dev.callsheet.openapi.finding.FindingKind;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a spec looks. */
class WrittenSpecTest {
    @Test
    void looksAsPeopleWrite() {
        String text = """
                callsheet: 1
                api: pets
                title: Pets
                baseUrl: https://pets.example.com/
                auth:
                  key: {type: apiKey, in: header}
                protocol: {encoding: json, lists: repeat}
                params:
                  size: {type: integer, max: 100, summary: 'Size of a page, such as 20.'}

                families:
                  pets: Pets.

                methods:
                  pets.list:
                    summary: Lists pets.
                    verb: GET
                    path: pets/{id}
                    params:
                      size:
                      kind: {values: {cat: A cat., dog: A dog.}, summary: "The pet's kind, if known."}
                      level:
                        type: integer
                        values: {0: {name: NONE, summary: No level.}, 1: One.}
                    response:
                      pets: {type: list<Pet>, summary: The pets.}
                      next: string
                    failures: {404: Problem, default: {hint: string}}

                  pets.remove:
                    summary: Removes a pet.

                models:
                  Pet:
                    summary: A pet.
                    fields:
                      name: string

                  Problem:
                    summary: A problem.
                    description: |-
                      It has:
                        - a title
                    fields:
                      text: string
                """;
        assertThat(written(Map.of("api.yaml", text), List.of())).containsExactly(Map.entry("api.yaml", text));
    }

    @Test
    void longTextIsFoldedAndLongListFilled() {
        String sentence = "Pets that are listed here are all that the caller can see. ".repeat(5) + "End.";
        String values = String.join(
                ", ", IntStream.range(0, 60).mapToObj(i -> "value" + i).toList());
        String text = "enums:\n  Kind:\n    summary: " + sentence + "\n    values: [" + values + "]\n";
        String written = written(Map.of("api.yaml", text), List.of()).get("api.yaml");
        assertThat(written)
                .contains("    summary: >-\n      Pets that", "    values: [value0, ", ",\n             value");
        assertThat(written.lines()).allMatch(line -> line.length() <= 140);
    }

    @Test
    void textAloneStandsForFamilyAndValue() {
        String text = """
                families: {pets: {summary: Pets.}}
                enums:
                  Kind: {values: {cat: {summary: A cat.}, dog: {name: DOG, summary: A dog.}}}
                """;
        assertThat(written(Map.of("api.yaml", text), List.of()).get("api.yaml")).isEqualTo("""
                        families:
                          pets: Pets.

                        enums:
                          Kind:
                            values: {cat: A cat., dog: {name: DOG, summary: A dog.}}
                        """);
    }

    @Test
    void typeAloneStandsForFieldButNotForParameter() {
        String text = """
                methods:
                  pets.add:
                    params:
                      type: {type: string}
                    response:
                      fields: {type: string}
                      type: {type: object, fields: {type: {type: string}}}
                """;
        assertThat(written(Map.of("api.yaml", text), List.of()).get("api.yaml")).isEqualTo("""
                        methods:
                          pets.add:
                            params:
                              type: {type: string}
                            response:
                              fields: string
                              type: {type: object, fields: {type: string}}
                        """);
    }

    @Test
    void findingIsCommentOfNearestLine() {
        String text = """
                api: pets
                methods:
                  pets.add:
                    summary: Adds.
                    params:
                      size:
                      name: {type: string, summary: Its name.}
                  pets.list:
                    summary: Lists.
                """;
        Finding inParameter = finding(FindingKind.APPROXIMATED, 7, "`x` is not\ncarried");
        Finding again = finding(FindingKind.FAULT, 7, "`x` is not\ncarried");
        Finding named = finding(FindingKind.NAMED, 7, "two names were the same");
        Finding belowMethod = finding(FindingKind.LEFT_OUT, 90, "`links` are not carried");
        Finding whole = finding(FindingKind.LEFT_OUT, 91, "`tags` are not carried");
        Finding elsewhere = finding(FindingKind.LEFT_OUT, 92, "`tags` are not carried");
        List<Finding> findings = List.of(inParameter, again, named, belowMethod, whole, elsewhere);
        assertThat(written(Map.of("api.yaml", text), findings).get("api.yaml")).isEqualTo("""
                        # `tags` are not carried (2 places).
                        api: pets

                        methods:
                          pets.add:
                            summary: Adds.
                            params:
                              size:
                              # `x` is not carried.
                              name: {type: string, summary: Its name.}

                          # `links` are not carried.
                          pets.list:
                            summary: Lists.
                        """);
    }

    @Test
    void commentCannotBecomeContent() {
        Finding hostile = finding(FindingKind.LEFT_OUT, 91, "a\u2028b: c\rd: e\u0085f: g\u0000");
        String written =
                written(Map.of("api.yaml", "api: pets\n"), List.of(hostile)).get("api.yaml");
        assertThat(written).isEqualTo("# A b: c d: e f: g.\napi: pets\n");
    }

    @Test
    void tooLargeFileBecomesNumberedParts() {
        StringBuilder models = new StringBuilder("models:\n");
        for (int i = 0; i < 250; i++) {
            models.append("  M")
                    .append(i)
                    .append(": {summary: ")
                    .append("x".repeat(15_000))
                    .append("}\n");
        }
        Map<String, String> written = written(Map.of("models/shared.yaml", models.toString()), List.of());
        assertThat(written).containsOnlyKeys("models/shared-1.yaml", "models/shared-2.yaml");
        assertThat(written.values()).allMatch(text -> text.startsWith("models:\n  M") && text.length() < 3 << 20);
    }

    private static Finding finding(FindingKind kind, int line, String message) {
        return new Finding(kind, new Position("api.yaml", line, 1), message, "");
    }

    private static Map<String, String> written(Map<String, String> texts, List<Finding> findings) {
        Map<String, byte[]> files = new HashMap<>(Map.of("api.yaml", "api: pets\n".getBytes(StandardCharsets.UTF_8)));
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        SpecFiles read = SpecSource.ofFiles(files).read(new Diagnostics());
        List<SpecFile> wanted = read.yaml().stream()
                .filter(file -> texts.containsKey(file.path()))
                .toList();
        return WrittenSpec.of(wanted, findings, WrittenSpecTest::pointer);
    }

    /** Line 90 is inside of what begins in line 8. */
    private static String pointer(Position position) {
        return switch (position.line()) {
            case 1, 91, 92 -> "";
            case 90 -> "/8/links";
            default -> "/" + position.line();
        };
    }
}
