package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactLocatorTest {
    private static final Path FETCHED = Path.of("fetched").toAbsolutePath();

    private final Artifacts artifacts = new Artifacts(FETCHED);

    @ParameterizedTest
    @ValueSource(strings = {"pets", "com.example:", "com.example:pets:1:jar:a:b", "com.example::1", ""})
    void rejectsInvalidCoordinates(String coordinates) {
        assertThatThrownBy(() -> locate(coordinates))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<specArtifact> " + coordinates
                        + " is not valid: use groupId:artifactId or groupId:artifactId:version[:type[:classifier]]");
    }

    @Test
    void prefersPluginDependencyOverProjectDependency() throws Exception {
        artifacts.addToProject("com.example", "pets", Path.of("project").toAbsolutePath());
        artifacts.addToPlugin("com.example", "other", Path.of("other").toAbsolutePath());
        artifacts.addToPlugin("com.example", "pets", Path.of("plugin").toAbsolutePath());

        assertThat(locate("com.example:pets")).hasFileName("plugin");
        assertThat(artifacts.fetched()).isEmpty();
    }

    @Test
    void resolvesFileOfProjectDependency() throws Exception {
        artifacts.addToProject("com.example", "pets", null);

        assertThat(locate("com.example:pets")).isEqualTo(FETCHED);
        assertThat(artifacts.fetched()).containsExactly("com.example:pets:jar:1.0");
    }

    @Test
    void explainsUnknownDependency() {
        assertThatThrownBy(() -> locate("com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "<specArtifact> com.example:pets is not a dependency of this project or of callsheet-maven-plugin.")
                .hasMessageContaining("<artifactId>pets</artifactId>");
    }

    @Test
    void resolvesFullCoordinatesWithoutDependency() throws Exception {
        assertThat(locate("com.example:pets:2.0")).isEqualTo(FETCHED);
        locate(" com.example:pets:2.0:zip:spec ");

        assertThat(artifacts.fetched()).containsExactly("com.example:pets:jar:2.0", "com.example:pets:zip:spec:2.0");
    }

    @Test
    void namesArtifactThatCannotBeResolved() {
        ArtifactLocator offline = new Artifacts(null).locator();

        assertThatThrownBy(() -> offline.locate("<specArtifact>", "com.example:pets:2.0"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("<specArtifact> could not be resolved:")
                .hasMessageContaining("com.example:pets:jar:2.0");
    }

    private Path locate(String coordinates) throws Exception {
        return artifacts.locator().locate("<specArtifact>", coordinates);
    }
}
