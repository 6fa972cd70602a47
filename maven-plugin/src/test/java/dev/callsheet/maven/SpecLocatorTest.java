package dev.callsheet.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.callsheet.generator.Generator;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecLocatorTest {
    @TempDir
    private Path basedir;

    private final MavenProject project = new MavenProject();
    private final List<Artifact> pluginArtifacts = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private boolean offline;

    @BeforeEach
    void placeProject() {
        project.setFile(basedir.resolve("pom.xml").toFile());
    }

    @Test
    void rejectsMissingSpec() {
        assertThatThrownBy(() -> locate(null, null))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("no spec configured: set <spec> to a folder or <specArtifact> to an artifact");
    }

    @Test
    void rejectsTwoSpecs() {
        assertThatThrownBy(() -> locate(basedir.toFile(), "com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("two specs configured: set either <spec> or <specArtifact>, not both");
    }

    @Test
    void showsFolderRelativeToProject() throws Exception {
        assertThat(locate(basedir.resolve("src/main/callsheet").toFile(), null)).startsWith("src/main/callsheet:");
    }

    @Test
    void showsJarByFileName() throws Exception {
        Path jar = Files.createFile(basedir.resolve("pets-1.0.jar"));
        pluginArtifacts.add(dependency("com.example", "pets", jar));

        assertThat(locate(null, "com.example:pets")).startsWith("pets-1.0.jar:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pets", "com.example:", "com.example:pets:1:jar:a:b", "com.example::1", ""})
    void rejectsInvalidCoordinates(String coordinates) {
        assertThatThrownBy(() -> locate(null, coordinates))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("<specArtifact> " + coordinates
                        + " is not valid: use groupId:artifactId or groupId:artifactId:version[:type[:classifier]]");
    }

    @Test
    void prefersPluginDependencyOverProjectDependency() throws Exception {
        project.setArtifacts(Set.of(dependency("com.example", "pets", basedir.resolve("project"))));
        pluginArtifacts.add(dependency("com.example", "other", basedir.resolve("other")));
        pluginArtifacts.add(dependency("com.example", "pets", basedir.resolve("plugin")));

        assertThat(locate(null, "com.example:pets")).startsWith("plugin:");
        assertThat(fetched).isEmpty();
    }

    @Test
    void resolvesFileOfProjectDependency() throws Exception {
        project.setArtifacts(Set.of(dependency("com.example", "pets", null)));

        assertThat(locate(null, "com.example:pets")).startsWith("fetched:");
        assertThat(fetched).containsExactly("com.example:pets:jar:1.0");
    }

    @Test
    void explainsUnknownDependency() {
        assertThatThrownBy(() -> locate(null, "com.example:pets"))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith(
                        "<specArtifact> com.example:pets is not a dependency of this project or of callsheet-maven-plugin.")
                .hasMessageContaining("<artifactId>pets</artifactId>");
    }

    @Test
    void resolvesFullCoordinatesWithoutDependency() throws Exception {
        assertThat(locate(null, "com.example:pets:2.0")).startsWith("fetched:");
        locate(null, " com.example:pets:2.0:zip:spec ");

        assertThat(fetched).containsExactly("com.example:pets:jar:2.0", "com.example:pets:zip:spec:2.0");
    }

    @Test
    void namesArtifactThatCannotBeResolved() {
        offline = true;

        assertThatThrownBy(() -> locate(null, "com.example:pets:2.0"))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("<specArtifact> could not be resolved:")
                .hasMessageContaining("com.example:pets:jar:2.0");
    }

    /** Returns the generator's message about the located spec, which starts with the name of the place. */
    private String locate(@Nullable File spec, @Nullable String specArtifact) throws Exception {
        var locator =
                new SpecLocator(repositorySystem(), new DefaultRepositorySystemSession(), project, pluginArtifacts);
        return new Generator()
                .check(locator.locate(spec, specArtifact, null), List.of(), List.of())
                .render(false);
    }

    private RepositorySystem repositorySystem() {
        return (RepositorySystem) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> resolve((ArtifactRequest) arguments[1]));
    }

    private ArtifactResult resolve(ArtifactRequest request) throws ArtifactResolutionException {
        var result = new ArtifactResult(request);
        if (offline) {
            result.addException(new ArtifactNotFoundException(request.getArtifact(), null));
            throw new ArtifactResolutionException(List.of(result));
        }
        fetched.add(request.getArtifact().toString());
        return result.setArtifact(
                request.getArtifact().setFile(basedir.resolve("fetched").toFile()));
    }

    private static Artifact dependency(String groupId, String artifactId, @Nullable Path file) {
        var artifact = new DefaultArtifact(
                groupId, artifactId, "1.0", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(file == null ? null : file.toFile());
        return artifact;
    }
}
