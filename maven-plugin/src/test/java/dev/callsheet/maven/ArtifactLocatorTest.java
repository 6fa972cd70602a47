package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactLocatorTest {
    private static final Path FETCHED = Path.of("fetched").toAbsolutePath();

    @TempDir
    private Path basedir;

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

        assertThatThrownBy(() -> offline.locate("<specArtifact>", "com.example:pets:2.0", folder -> true))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("<specArtifact> could not be resolved:")
                .hasMessageContaining("com.example:pets:jar:2.0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsResourcesOfModuleFromItsSources(boolean builds) throws Exception {
        Path resources = resources(artifacts.addModule("pets", basedir.resolve("spec"), builds), resource -> {});

        assertThat(locate("com.example:pets")).isEqualTo(resources);
        assertThat(locate("com.example:pets:1.0")).isEqualTo(resources);
        artifacts.addToProject("com.example", "pets", null);
        assertThat(locate("com.example:pets")).isEqualTo(resources);
        artifacts.addToPlugin("com.example", "pets", FETCHED);
        assertThat(locate("com.example:pets")).isEqualTo(resources);
        assertThat(artifacts.fetched()).isEmpty();
    }

    @Test
    void takesOtherVersionThanThatOfModuleFromRepository() throws Exception {
        resources(artifacts.addModule("pets", basedir.resolve("spec"), true), resource -> {});

        assertThat(locate("com.example:pets:0.9")).isEqualTo(FETCHED);
        assertThat(locate("com.example:pets:1.0:zip")).isEqualTo(FETCHED);
    }

    @Test
    void explainsModuleThatIsNotCompiledYet() throws Exception {
        resources(artifacts.addModule("pets", basedir.resolve("spec"), true), resource -> resource.setFiltering(true));
        artifacts.addToPlugin("com.example", "pets", FETCHED);

        assertThatThrownBy(() -> locate("com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<specArtifact> com.example:pets is a module that this build has not compiled yet: run `mvn"
                        + " compile` or a later phase, with -am if you use -pl, or set <spec> or <openapi> to the path in"
                        + " that module");
    }

    @Test
    void takesClassesOfModuleWhoseResourcesAreFiltered() throws Exception {
        resources(artifacts.addModule("pets", basedir.resolve("spec"), true), resource -> resource.setFiltering(true));
        Path classes = basedir.resolve("spec/target/classes");
        artifacts.addToPlugin("com.example", "pets", classes);

        assertThat(locate("com.example:pets")).isEqualTo(classes);
    }

    private static Path resources(MavenProject module, Consumer<Resource> settings) throws IOException {
        Path folder = module.getBasedir().toPath().resolve("src/main/resources");
        Files.createDirectories(folder.resolve("pets"));
        Files.createFile(folder.resolve("pets/api.yaml"));
        Resource resource = new Resource();
        resource.setDirectory(folder.toString());
        settings.accept(resource);
        module.addResource(resource);
        return folder;
    }

    private Path locate(String coordinates) throws Exception {
        return artifacts
                .locator()
                .locate("<specArtifact>", coordinates, folder -> Files.isRegularFile(folder.resolve("pets/api.yaml")));
    }
}
