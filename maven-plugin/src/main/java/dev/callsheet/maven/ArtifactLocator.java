package dev.callsheet.maven;

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

/** Locates the file or folder of an artifact that a parameter names. */
final class ArtifactLocator {
    private final RepositorySystem repositorySystem;
    private final RepositorySystemSession repositorySession;
    private final MavenProject project;
    private final Collection<org.apache.maven.artifact.Artifact> pluginArtifacts;

    ArtifactLocator(
            RepositorySystem repositorySystem,
            RepositorySystemSession repositorySession,
            MavenProject project,
            Collection<org.apache.maven.artifact.Artifact> pluginArtifacts) {
        this.repositorySystem = repositorySystem;
        this.repositorySession = repositorySession;
        this.project = project;
        this.pluginArtifacts = List.copyOf(pluginArtifacts);
    }

    /**
     * Returns a file, or the folder of a module's classes.
     *
     * @param parameter the parameter as it is written in a POM, for messages: {@code <specArtifact>}
     */
    Path locate(String parameter, String coordinates) throws MojoExecutionException, MojoFailureException {
        String[] parts = coordinates.strip().split(":", -1);
        if (parts.length < 2 || parts.length > 5 || List.of(parts).contains("")) {
            throw new MojoFailureException(parameter + " " + coordinates
                    + " is not valid: use groupId:artifactId or groupId:artifactId:version[:type[:classifier]]");
        }
        if (parts.length == 2) {
            return dependency(parameter, parts[0], parts[1]);
        }
        return fetch(
                parameter,
                new DefaultArtifact(
                        parts[0],
                        parts[1],
                        parts.length == 5 ? parts[4] : "",
                        parts.length >= 4 ? parts[3] : "jar",
                        parts[2]));
    }

    private Path dependency(String parameter, String groupId, String artifactId)
            throws MojoExecutionException, MojoFailureException {
        var found = Stream.concat(pluginArtifacts.stream(), project.getArtifacts().stream())
                .filter(artifact -> artifact.getGroupId().equals(groupId)
                        && artifact.getArtifactId().equals(artifactId))
                .findFirst()
                .orElseThrow(() -> new MojoFailureException(missing(parameter, groupId, artifactId)));
        // Dependencies of the plugin are resolved; those of the project are only collected, so resolve them here.
        return found.getFile() == null
                ? fetch(parameter, RepositoryUtils.toArtifact(found))
                : found.getFile().toPath();
    }

    private static String missing(String parameter, String groupId, String artifactId) {
        return """
                %1$s %2$s:%3$s is not a dependency of this project or of callsheet-maven-plugin. Add it to the plugin:

                <dependencies>
                  <dependency>
                    <groupId>%2$s</groupId>
                    <artifactId>%3$s</artifactId>
                    <version>...</version>
                  </dependency>
                </dependencies>
                """.formatted(parameter, groupId, artifactId);
    }

    private Path fetch(String parameter, Artifact artifact) throws MojoExecutionException {
        var request = new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
        try {
            return repositorySystem
                    .resolveArtifact(repositorySession, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(parameter + " could not be resolved: " + e.getMessage(), e);
        }
    }
}
