package dev.callsheet.slack.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches everything that people read (Javadoc, messages, generated code, specs, READMEs) for phrases that make a text hard to
 * read.
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
                    "CHANGELOG.md",
                    "CONTRIBUTING.md",
                    "README.md"),
            name -> name.matches(".*(\\.java|\\.md|\\.yaml|\\.schema\\.json)"));

    /** A phrase and what to write in its place. */
    record Phrase(String pattern, String instead) {}

    static Stream<Phrase> phrases() {
        return Stream.of(
                new Phrase("@throws \\w+ where\\b", "@throws X if ..."),
                new Phrase("@return (what|the call, not)\\b", "@return the ..."),
                new Phrase("\\bnot made yet\\b", "ready to execute"),
                new Phrase("\\ball about it is at\\b", "see ..."),
                new Phrase(
                        "(?<![Tt]here )\\b(is|are) no (?!longer\\b|such\\b|more\\b)[A-Za-z]+ ", "is not a valid ..."),
                new Phrase("\\b(that|which) (is|are) none\\b", "that is not one"),
                new Phrase("\\b(said|says|told) otherwise\\b", "unless ... is set"),
                new Phrase("\\bwhat was built\\b", "the ..."),
                new Phrase("\\b[Mm]akes it\\.", "Builds the ..."),
                new Phrase("\\bas which\\b", "split the sentence"),
                new Phrase("\\bgoes by\\b", "depends on"),
                new Phrase("\\btravel(s|led)?\\b", "is sent"),
                new Phrase("\\bTells (whether|if|how|what|who)\\b", "Returns ..."),
                new Phrase("\\b[Ss]omebody\\b", "a user"),
                new Phrase("\\bwhere (nothing|none|no|it|there|that) (is|are|was)\\b", "if ..."),
                new Phrase("; (null|empty|none|false|true|0) where\\b", "null if ..."),
                new Phrase("\\bthe (language|spec) has not\\b", "unknown"),
                new Phrase("\\bno faults?\\b", "no errors"),
                new Phrase("\\b[Aa]nswer(s|ed|ing)?\\b", "response, responds, returns"),
                new Phrase("\\bhas (no|nothing) in it\\b", "is empty"),
                new Phrase("\\b[Ss]ays? nothing\\b", "is not set"),
                new Phrase("\\bslip of the pen\\b", "mistake"));
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void textsUsePlainEnglish(Phrase phrase) {
        Pattern pattern = Pattern.compile(phrase.pattern());

        assertThat(TEXTS.stream().flatMap(file -> ProjectFiles.find(pattern, file)))
                .as("Write instead: " + phrase.instead())
                .isEmpty();
    }
}
