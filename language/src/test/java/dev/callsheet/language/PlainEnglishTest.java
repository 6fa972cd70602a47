package dev.callsheet.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches comments, messages, fixtures and pages for phrases that read like a translation. */
class PlainEnglishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?<!there )\\bis no\\b(?! longer)",
                "\\b(null|empty|true|false|0|none) where\\b",
                "\\bwhere (there|nothing|none) (is|are)\\b",
                "\\bwhere it (has|says|was)\\b",
                "\\btravels?\\b",
                "\\bas which\\b",
                "\\bhas (no|nothing) in it\\b",
                "\\bmakes no\\b",
                "\\bhas not\\b(?! been)",
                "\\bsays? nothing\\b",
                "\\banswers?\\b",
                "\\bslip of the pen\\b",
                "@throws \\w+ (where|when)\\b",
                "\\bheld back\\b"
            })
    void doesNotUse(String phrase) throws IOException {
        Pattern pattern = Pattern.compile(phrase, Pattern.CASE_INSENSITIVE);

        assertThat(lines().filter(line -> pattern.matcher(line).find())).isEmpty();
    }

    private static Stream<String> lines() throws IOException {
        List<Path> pages = List.of(Path.of("../spec/README.md"), Path.of("../docs/diagnostics.md"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            return Stream.concat(
                    pages.stream().flatMap(PlainEnglishTest::lines),
                    sources.filter(Files::isRegularFile).toList().stream()
                            .flatMap(PlainEnglishTest::lines)
                            .filter(line -> line.contains("*") || line.contains("//") || line.contains("\"")));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
