package dev.callsheet.slack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Searches everything that people read (Javadoc, messages, generated code, specs, READMEs) for turns of phrase that make a text
 * hard to read. A row is a pattern and what to write in its place.
 */
final class EnglishTest {
    private static final List<Path> TEXTS = ProjectFiles.in(
            List.of(
                    "docs",
                    "generated-client/src/main",
                    "generated-client/target/generated-sources",
                    "generator/src/main",
                    "generator/src/test/golden",
                    "language/src/main",
                    "maven-plugin/README.md",
                    "maven-plugin/src/main",
                    "runtime/src/main",
                    "spec/README.md",
                    "spec/src/main",
                    "testkit/README.md",
                    "testkit/src/main",
                    "CONTRIBUTING.md",
                    "README.md"),
            name -> name.matches(".*\\.(java|md|yaml|json)"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@throws \\w+ where\\b                        | @throws X if ...",
                "\\bnot made yet\\b                           | ready to execute",
                "\\ball about it is at\\b                     | see ...",
                "\\bis no (?!longer|such)\\w+                 | is not a valid ...",
                "\\bthat is none\\b                           | that is not one",
                "\\bsaid otherwise\\b                         | unless ... is set",
                "\\bwhat was built\\b                         | the X",
                "\\b(makes|Makes) it\\.                       | Builds the X.",
                "\\bas which\\b                               | rephrase",
                "\\bgoes by\\b                                | depends on",
                "\\btravels?\\b                               | is sent",
                "\\b(?<!\\bno )faults?\\b(?!\\w)              | error, mistake",
                "\\bwhat it (says|holds)\\b                   | rephrase",
                "\\bno (JSON|object|package|identifier|number|URL),  | is not valid ...",
                "\\bTells (whether|if|how|what|who)\\b        | Returns ...",
                "\\bsomebody\\b                               | a user",
                "\\bthe language has not\\b                   | unknown",
            })
    void textsUsePlainEnglish(String pattern, String instead) {
        assertThat(TEXTS.stream().flatMap(file -> ProjectFiles.find(Pattern.compile(pattern.strip()), file)))
                .as("Write instead: " + instead)
                .isEmpty();
    }
}
