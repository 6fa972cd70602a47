package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/compatibility.md} states what the build does. */
class CompatibilityPageTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @CsvSource({
        "JDK, pom.xml, maven.compiler.release",
        "Maven, maven-plugin/pom.xml, maven",
        "`jackson-core`, pom.xml, jackson.version",
        "`jspecify`, pom.xml, jspecify.version"
    })
    void statesVersionsOfPoms(String row, String pom, String element) {
        String version = only("<" + element + ">([\\d.]+)</", read(pom));

        assertThat(row(row).get(1)).matches(Pattern.quote(version) + "(?![.\\d]).*");
    }

    @Test
    void statesLanguageVersionOfSchema() {
        assertThat(ROOT.resolve("spec/src/main/resources/schema/callsheet-"
                        + row("`callsheet:`").get(1) + ".schema.json"))
                .exists();
    }

    @ParameterizedTest
    @CsvSource({"runtime", "testkit", "language"})
    void listsPackagesOfApi(String module) {
        List<String> listed = read(module + "/api/" + module + ".txt")
                .lines()
                .filter(line -> line.startsWith("package "))
                .map(line -> line.substring("package ".length()))
                .toList();

        assertThat(packages(row("`callsheet-" + module + "`").get(1))).containsExactlyElementsOf(listed);
    }

    @Test
    void listsPackagesThatAreNotComparedWithRelease() {
        List<String> excluded = all("<exclude>(dev\\.callsheet\\.[\\w.]+)</exclude>", read("pom.xml"));
        List<String> stated = Stream.of("runtime", "testkit", "language")
                .flatMap(module -> packages(row("`callsheet-" + module + "`").get(2)).stream())
                .toList();

        assertThat(stated).containsExactlyInAnyOrderElementsOf(excluded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1 or older", "1.2.0, 1.2.9", "2.0 or newer"})
    void statesWhatHappensToRuntime(String runtime) {
        List<String> row = row(runtime);
        Compatibility found = Compatibility.of("1.2.3", only("^([\\d.]+)", runtime));

        assertThat(row.get(1))
                .startsWith(
                        switch (found) {
                            case COMPATIBLE -> "works";
                            case TOO_OLD -> "refused: the message says to use 1.2.3";
                            case TOO_NEW -> "refused: the message says to use the plugin of that version";
                        });
    }

    /** Returns the cells of the only row that starts with a text. */
    private static List<String> row(String start) {
        String line = only("(?m)^(\\| " + Pattern.quote(start) + ".*)$", read("docs/compatibility.md"));
        return Arrays.stream(line.substring(2, line.length() - 2).split(" \\| ?", -1))
                .map(String::strip)
                .toList();
    }

    /** Returns the packages in a cell, of which those that start with a dot are in the first. */
    private static List<String> packages(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : all("`([\\w.]+)`", cell)) {
            names.add(name.startsWith(".") ? names.get(0) + name : name);
        }
        return names;
    }

    private static String only(String pattern, String text) {
        assertThat(all(pattern, text)).as(pattern).hasSize(1);
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
