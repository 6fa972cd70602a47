package dev.callsheet.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.Generator;
import dev.callsheet.generator.GeneratorRequest;
import dev.callsheet.generator.GeneratorResult;
import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small change of Slack's spec changes few files of the client. */
final class StabilityTest {
    /** The first model's first line of fields: models are generated in the order of files and lines. */
    private static final String FIRST_FIELDS = "    fields:\n";

    @TempDir
    Path folder;

    @Test
    void nestedObjectInFirstModelChangesAtMostTwoFiles() throws IOException {
        Map<String, byte[]> spec = spec();
        assertThat(generate(spec, false)).hasSizeGreaterThan(1_000);

        String first = spec.keySet().stream()
                .filter(path -> path.startsWith("models/"))
                .findFirst()
                .orElseThrow();
        String text = new String(spec.get(first), StandardCharsets.UTF_8);
        assertThat(text).contains(FIRST_FIELDS);
        String changed = text.replaceFirst(FIRST_FIELDS, FIRST_FIELDS + "      probe: {fields: {depth: string}}\n");
        spec.put(first, changed.getBytes(StandardCharsets.UTF_8));

        assertThat(generate(spec, true)).hasSizeBetween(1, 2);
    }

    private static Map<String, byte[]> spec() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(SlackSpec.FOLDER)) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                files.put(SlackSpec.FOLDER.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private List<String> generate(Map<String, byte[]> spec, boolean dryRun) {
        GeneratorResult result = new Generator()
                .generate(new GeneratorRequest(
                        SpecSource.ofFiles(spec),
                        "dev.callsheet.slack",
                        folder.resolve("out"),
                        folder.resolve("state"),
                        List.of(),
                        List.of(),
                        true,
                        dryRun,
                        null));
        assertThat(result.failed()).as(result.render(false)).isFalse();
        return result.written();
    }
}
