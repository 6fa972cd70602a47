package dev.callsheet.maven;

import dev.callsheet.language.source.SpecSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** Locates the folder or jar of the spec that the parameters name. */
final class SpecLocator {
    private final RepositorySystem repositorySystem;
    private final RepositorySystemSession repositorySession;
    private final MavenProject project;
    private final Collection<org.apache.maven.artifact.Artifact> pluginArtifacts;

    SpecLocator(
            RepositorySystem repositorySystem,
            RepositorySystemSession repositorySession,
            MavenProject project,
            Collection<org.apache.maven.artifact.Artifact> pluginArtifacts) {
        this.repositorySystem = repositorySystem;
        this.repositorySession = repositorySession;
        this.project = project;
        this.pluginArtifacts = List.copyOf(pluginArtifacts);
    }

    SpecSource locate(@Nullable File folder, @Nullable String coordinates, @Nullable String inside)
            throws MojoExecutionException, MojoFailureException {
        if ((folder == null) == (coordinates == null)) {
            throw new MojoFailureException(
                    folder == null
                            ? "no spec configured: set <spec> to a folder or <specArtifact> to an artifact"
                            : "two specs configured: set either <spec> or <specArtifact>, not both");
        }
        Path path = folder == null ? file(coordinates) : folder.toPath();
        SpecSource source =
                SpecSource.of(path).shownAs(Files.isRegularFile(path) ? path.getFileName() + "!" : shown(path));
        return inside == null ? source : source.in(inside);
    }

    /** Returns the path for messages: short, and relative to the project, so that terminals can link it. */
    String shown(Path path) {
        Path base = project.getBasedir().toPath();
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }

    private Path file(String coordinates) throws MojoExecutionException, MojoFailureException {
        String[] parts = coordinates.strip().split(":", -1);
        if (parts.length < 2 || parts.length > 5 || List.of(parts).contains("")) {
            throw new MojoFailureException("<specArtifact> " + coordinates
                    + " is not valid: use groupId:artifactId or groupId:artifactId:version[:type[:classifier]]");
        }
        if (parts.length == 2) {
            return dependency(parts[0], parts[1]);
        }
        return fetch(new DefaultArtifact(
                parts[0], parts[1], parts.length == 5 ? parts[4] : "", parts.length >= 4 ? parts[3] : "jar", parts[2]));
    }

    private Path dependency(String groupId, String artifactId) throws MojoExecutionException, MojoFailureException {
        var found = Stream.concat(pluginArtifacts.stream(), project.getArtifacts().stream())
                .filter(artifact -> artifact.getGroupId().equals(groupId)
                        && artifact.getArtifactId().equals(artifactId))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException(missing(groupId, artifactId)));
        // Dependencies of the plugin are resolved; those of the project are only collected, so resolve them here.
        return found.getFile() == null
                ? fetch(RepositoryUtils.toArtifact(found))
                : found.getFile().toPath();
    }

    private static String missing(String groupId, String artifactId) {
        return """
                <specArtifact> %1$s:%2$s is not a dependency of this project or of callsheet-maven-plugin. Add it to the plugin:

                <dependencies>
                  <dependency>
                    <groupId>%1$s</groupId>
                    <artifactId>%2$s</artifactId>
                    <version>...</version>
                  </dependency>
                </dependencies>
                """.formatted(groupId, artifactId);
    }

    private Path fetch(Artifact artifact) throws MojoExecutionException {
        var request = new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
        try {
            return repositorySystem
                    .resolveArtifact(repositorySession, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException("<specArtifact> could not be resolved: " + e.getMessage(), e);
        }
    }
}
