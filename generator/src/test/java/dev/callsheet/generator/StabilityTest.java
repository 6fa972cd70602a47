package dev.callsheet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.language.source.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small change of a spec changes few files of its client. */
final class StabilityTest {
    private static final Path PETSHOP = Path.of("../language/src/test/resources/petshop/api.yaml");
    private static final String PACKAGES = "com/example/petshop/";

    @TempDir
    Path folder;

    private String spec;

    @BeforeEach
    void generateTheUnchangedSpec() throws IOException {
        spec = Files.readString(PETSHOP);
        assertThat(generate(spec, false)).isNotEmpty();
        assertThat(generate(spec, true)).isEmpty();
    }

    @Test
    void nestedObjectInFirstModelChangesItsFileAlone() throws IOException {
        assertThat(changedBy(
                        "  Pet:\n    summary: A pet of the shop.\n    fields:\n",
                        "      passport: {fields: {number: string}}\n"))
                .containsExactly(PACKAGES + "model/Pet.java");
    }

    @Test
    void newModelAddsItsFileAlone() throws IOException {
        assertThat(changedBy("models:\n", "  Aardvark: {summary: First., fields: {name: string}}\n"))
                .containsExactly(PACKAGES + "model/Aardvark.java");
    }

    private List<String> changedBy(String place, String addition) throws IOException {
        assertThat(spec).contains(place);
        return generate(spec.replace(place, place + addition), true);
    }

    private List<String> generate(String text, boolean dryRun) throws IOException {
        Path file = folder.resolve("spec/api.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        GeneratorResult result = new Generator()
                .generate(new GeneratorRequest(
                        SpecSource.of(file.getParent()),
                        "com.example.petshop",
                        folder.resolve("out"),
                        List.of(),
                        List.of(),
                        false,
                        dryRun));
        assertThat(result.failed()).as(result.render(false)).isFalse();
        assertThat(result.deleted()).isEmpty();
        return result.written();
    }
}
