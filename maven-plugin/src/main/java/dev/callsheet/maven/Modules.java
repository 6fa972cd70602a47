package dev.callsheet.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build. Their resources are read from their sources: Maven has nothing to hand out in {@code generate-sources}, with
 * {@code -pl}, or in an IDE, or it hands out what an earlier build installed.
 */
final class Modules {
    private final List<MavenProject> all;
    private final List<MavenProject> built;

    /**
     * @param all all modules
     * @param built those that this build builds
     */
    Modules(Collection<MavenProject> all, Collection<MavenProject> built) {
        this.all = all.stream().filter(module -> module.getBasedir() != null).toList(); // null if there is no POM
        this.built = List.copyOf(built);
    }

    static Modules of(MavenSession session) {
        List<MavenProject> built = session.getProjects() == null ? List.of() : session.getProjects();
        return new Modules(session.getAllProjects() == null ? built : session.getAllProjects(), built);
    }

    Optional<MavenProject> find(String groupId, String artifactId) {
        return all.stream()
                .filter(module -> module.getGroupId().equals(groupId)
                        && module.getArtifactId().equals(artifactId))
                .findFirst();
    }

    /** Returns the module that makes an artifact. */
    Optional<MavenProject> find(Artifact artifact) {
        return find(artifact.getGroupId(), artifact.getArtifactId())
                .filter(module -> module.getVersion().equals(artifact.getBaseVersion()))
                .filter(module -> artifact.getType().equals("jar") && !artifact.hasClassifier());
    }

    /** Returns the folder of a module's resources that has a file; empty if the build of the module may change the file. */
    static Optional<Path> resources(MavenProject module, Predicate<Path> hasFile) {
        return module.getResources().stream()
                .filter(resource -> !resource.isFiltering()
                        && resource.getTargetPath() == null
                        && resource.getIncludes().isEmpty()
                        && resource.getExcludes().isEmpty())
                .map(Resource::getDirectory)
                .map(module.getBasedir().toPath()::resolve)
                .map(Path::normalize)
                .filter(folder -> Files.isDirectory(folder) && hasFile.test(folder))
                .findFirst();
    }

    /** Returns whether this build builds the module, but the file is of an earlier build. */
    boolean isStale(MavenProject module, Path file) {
        return built.contains(module)
                && all.stream()
                        .noneMatch(any -> file.startsWith(any.getBasedir().toPath()))
                && !file.startsWith(module.getBuild().getDirectory());
    }
}
