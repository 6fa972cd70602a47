package dev.callsheet.maven;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private static final String COMPILE =
            "run `mvn compile` or a later phase, with -am if you use -pl, or set <spec> or <openapi>"
                    + " to the path in that module";

    private final RepositorySystem repositorySystem;
    private final RepositorySystemSession repositorySession;
    private final MavenProject project;
    private final Collection<org.apache.maven.artifact.Artifact> pluginArtifacts;
    private final Modules modules;

    ArtifactLocator(
            RepositorySystem repositorySystem,
            RepositorySystemSession repositorySession,
            MavenProject project,
            Collection<org.apache.maven.artifact.Artifact> pluginArtifacts,
            Modules modules) {
        this.repositorySystem = repositorySystem;
        this.repositorySession = repositorySession;
        this.project = project;
        this.pluginArtifacts = List.copyOf(pluginArtifacts);
        this.modules = modules;
    }

    /**
     * Returns a file, or a folder: of a module's resources, or of its classes.
     *
     * @param parameter the parameter as it is written in a POM, for messages: {@code <specArtifact>}
     * @param hasFile whether a folder of resources has what is looked for
     */
    Path locate(String parameter, String coordinates, Predicate<Path> hasFile)
            throws MojoExecutionException, MojoFailureException {
        String[] parts = coordinates.strip().split(":", -1);
        if (parts.length < 2 || parts.length > 5 || List.of(parts).contains("")) {
            throw new MojoFailureException(parameter + " " + coordinates
                    + " is not valid: use groupId:artifactId or groupId:artifactId:version[:type[:classifier]]");
        }
        if (parts.length == 2) {
            return dependency(parameter, parts[0], parts[1], hasFile);
        }
        String type = parts.length >= 4 ? parts[3] : "jar";
        String classifier = parts.length == 5 ? parts[4] : "";
        return file(
                parameter,
                RepositoryUtils.toArtifact(new DefaultArtifact(parts[0], parts[1], classifier, type, parts[2])),
                hasFile);
    }

    private Path dependency(String parameter, String groupId, String artifactId, Predicate<Path> hasFile)
            throws MojoExecutionException, MojoFailureException {
        var found = Stream.concat(pluginArtifacts.stream(), project.getArtifacts().stream())
                .filter(artifact -> artifact.getGroupId().equals(groupId)
                        && artifact.getArtifactId().equals(artifactId))
                .findFirst();
        if (found.isPresent()) {
            return file(parameter, found.get(), hasFile);
        }
        return modules.find(groupId, artifactId)
                .flatMap(module -> Modules.resources(module, hasFile))
                .orElseThrow(() -> new MojoFailureException(missing(parameter, groupId, artifactId)));
    }

    private Path file(String parameter, org.apache.maven.artifact.Artifact artifact, Predicate<Path> hasFile)
            throws MojoExecutionException, MojoFailureException {
        Optional<MavenProject> module = modules.find(artifact);
        Optional<Path> resources = module.flatMap(any -> Modules.resources(any, hasFile));
        if (resources.isPresent()) {
            return resources.get();
        }
        // Dependencies of the plugin are resolved; those of the project are only collected, so resolve them here.
        Path file = artifact.getFile() == null
                ? fetch(parameter, RepositoryUtils.toArtifact(artifact), module.isPresent())
                : artifact.getFile().toPath();
        if (module.isPresent() && modules.isStale(module.get(), file)) {
            throw new MojoFailureException(parameter + " " + artifact.getGroupId() + ":" + artifact.getArtifactId()
                    + " is a module that this build has not compiled yet: " + COMPILE);
        }
        return file;
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

    private Path fetch(String parameter, Artifact artifact, boolean isModule) throws MojoExecutionException {
        var request = new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
        try {
            return repositorySystem
                    .resolveArtifact(repositorySession, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new MojoExecutionException(
                    parameter + " could not be resolved: " + e.getMessage()
                            + (isModule ? ". It is a module of this project: " + COMPILE : ""),
                    e);
        }
    }
}
