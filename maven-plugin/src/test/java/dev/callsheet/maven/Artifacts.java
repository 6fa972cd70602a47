package dev.callsheet.maven;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.jspecify.annotations.Nullable;

/** A project with dependencies, and a repository in which everything is the same file. */
final class Artifacts {
    private final MavenProject project = new MavenProject();
    private final List<Artifact> pluginArtifacts = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final List<MavenProject> modules = new ArrayList<>();
    private final List<MavenProject> built = new ArrayList<>();
    private final @Nullable Path repository;

    /** @param repository the file of each artifact that is fetched; null if none can be */
    Artifacts(@Nullable Path repository) {
        this.repository = repository;
    }

    void addToProject(String groupId, String artifactId, @Nullable Path file) {
        project.setArtifacts(Set.of(dependency(groupId, artifactId, file)));
    }

    void addToPlugin(String groupId, String artifactId, @Nullable Path file) {
        pluginArtifacts.add(dependency(groupId, artifactId, file));
    }

    /** Adds a module to the project, which this build builds or leaves out. */
    MavenProject addModule(String artifactId, Path basedir, boolean builds) {
        MavenProject module = new MavenProject();
        module.setGroupId("com.example");
        module.setArtifactId(artifactId);
        module.setVersion("1.0");
        module.setFile(basedir.resolve("pom.xml").toFile());
        module.getModel().setBuild(new Build());
        module.getBuild().setDirectory(basedir.resolve("target").toString());
        modules.add(module);
        if (builds) {
            built.add(module);
        }
        return module;
    }

    /** Returns what was fetched, in order. */
    List<String> fetched() {
        return fetched;
    }

    ArtifactLocator locator() {
        return new ArtifactLocator(
                system(), new DefaultRepositorySystemSession(), project, pluginArtifacts, new Modules(modules, built));
    }

    List<Artifact> ofPlugin() {
        return pluginArtifacts;
    }

    RepositorySystem system() {
        return (RepositorySystem) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> resolve((ArtifactRequest) arguments[1]));
    }

    private ArtifactResult resolve(ArtifactRequest request) throws ArtifactResolutionException {
        var result = new ArtifactResult(request);
        if (repository == null) {
            result.addException(new ArtifactNotFoundException(request.getArtifact(), null));
            throw new ArtifactResolutionException(List.of(result));
        }
        fetched.add(request.getArtifact().toString());
        return result.setArtifact(request.getArtifact().setFile(repository.toFile()));
    }

    private static Artifact dependency(String groupId, String artifactId, @Nullable Path file) {
        var artifact = new DefaultArtifact(
                groupId, artifactId, "1.0", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(file == null ? null : file.toFile());
        return artifact;
    }
}
