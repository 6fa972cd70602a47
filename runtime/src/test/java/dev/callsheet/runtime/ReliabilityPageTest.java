package dev.callsheet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test that docs/reliability.md and SECURITY.md name exists. */
class ReliabilityPageTest {
    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @CsvSource({"docs/reliability.md, 50", "SECURITY.md, 15"})
    void eachPromiseNamesExistingTest(String path, int promises) throws IOException {
        String page = Files.readString(ROOT.resolve(path));
        List<MatchResult> named = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`")
                .matcher(page)
                .results()
                .toList();
        Map<String, String> tests = tests();
        assertThat(named).hasSizeGreaterThan(promises);
        assertThat(named).allSatisfy(test -> {
            assertThat(tests).containsKey(test.group(1));
            assertThat(tests.get(test.group(1)))
                    .contains(test.group(2) == null ? "class " + test.group(1) : "void " + test.group(2) + "(");
        });
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> runtime = Files.walk(Path.of("src/test/java"));
                Stream<Path> client = Files.walk(ROOT.resolve("generated-client/src/test/java"));
                Stream<Path> generator = Files.walk(ROOT.resolve("generator/src/test/java"));
                Stream<Path> language = Files.walk(ROOT.resolve("language/src/test/java"));
                Stream<Path> openapi = Files.walk(ROOT.resolve("openapi/src/test/java"))) {
            return Stream.of(runtime, client, generator, language, openapi)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ReliabilityPageTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
