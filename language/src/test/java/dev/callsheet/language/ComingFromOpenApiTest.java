package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example of the table "Coming from OpenAPI" in the reference is a part of a spec that loads. */
class ComingFromOpenApiTest {
    private static final Pattern COLUMN = Pattern.compile("(?<!\\\\)\\|");
    private static final List<String> API = List.of(
            "callsheet: 1",
            "api: pets",
            "title: Pets",
            "baseUrl: https://pets.example.com/",
            "auth: bearer",
            "protocol: {encoding: json}");

    /** Where an example stands in a spec, for each word of the third column. */
    private enum Place {
        METHOD("methods: {pets.try: {%s}}"),
        PARAMETER("methods: {pets.try: {summary: Tries., verb: GET, params: {%s}}}"),
        FIELD("methods: {pets.try: {summary: Tries., response: {%s}}}"),
        MODEL("models: {Pet: {fields: {name: string}}, Problem: {fields: {hint: string}}, %s}"),
        ENUM("enums: {%s}"),
        UNION("unions: {%s}"),
        WEBHOOK("webhooks: {%s}");

        private final String line;

        Place(String line) {
            this.line = line;
        }
    }

    static Stream<List<String>> rows() throws IOException {
        String section = Files.readString(Path.of("../spec/README.md")).split("## Coming from OpenAPI\n")[1];
        return section.split("\n## ")[0]
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| OpenAPI"))
                .map(line ->
                        Arrays.stream(COLUMN.split(line)).map(String::strip).toList());
    }

    @Test
    void tableHasRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(40).allMatch(row -> row.size() == 5);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void exampleIsPartOfSpec(List<String> row) {
        String example = row.get(4).replaceAll("^`+|`+$", "").replace("\\|", "|");

        LoadResult loaded = SpecLoader.load(RandomSpec.source(spec(row.get(3), example)));

        assertThat(loaded.diagnostics()).as(example).noneMatch(found -> found.severity() == Severity.ERROR);
    }

    private static String spec(String of, String example) {
        if (of.equals("api.yaml")) {
            return String.join("\n", replaced(API, example)) + "\n" + Place.MODEL.line.replace(", %s", "");
        }
        Place place = Place.valueOf(of.toUpperCase(Locale.ROOT));
        String entry =
                place == Place.METHOD && !example.contains("summary: Tries") ? "summary: Tries., " + example : example;
        String models = place == Place.MODEL ? "" : "\n" + Place.MODEL.line.replace(", %s", "");
        return String.join("\n", API) + "\nfamilies: {pets: Pets.}\n" + place.line.formatted(entry) + models + "\n";
    }

    private static List<String> replaced(List<String> lines, String example) {
        String key = example.substring(0, example.indexOf(':') + 1);
        return Stream.concat(lines.stream().filter(line -> !line.startsWith(key)), Stream.of(example))
                .toList();
    }
}
