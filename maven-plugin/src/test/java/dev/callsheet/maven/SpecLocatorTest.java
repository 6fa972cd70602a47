package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.callsheet.generator.Generator;
import dev.callsheet.language.source.SpecSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLocatorTest {
    @TempDir
    private Path basedir;

    private final Artifacts artifacts = new Artifacts(null);

    @Test
    void showsFolderRelativeToProject() throws Exception {
        Files.createDirectories(basedir.resolve("src/main/callsheet"));

        assertThat(finding(
                        locator().inFolder(basedir.resolve("src/main/callsheet").toFile())))
                .startsWith("src/main/callsheet:");
    }

    @Test
    void showsJarByFileName() throws Exception {
        artifacts.addToPlugin("com.example", "pets", Files.createFile(basedir.resolve("pets-1.0.jar")));

        assertThat(finding(locator().inArtifact("com.example:pets"))).startsWith("pets-1.0.jar:");
    }

    private SpecLocator locator() {
        return new SpecLocator(artifacts.locator(), new ShownPaths(basedir), null);
    }

    /** Returns the generator's message about the located spec, which starts with the name of the place. */
    private static String finding(SpecSource spec) {
        return new Generator().check(spec, List.of(), List.of()).render(false);
    }
}
