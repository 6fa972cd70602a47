package dev.callsheet.maven;

import dev.callsheet.language.source.SpecSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Locates the folder or jar of a spec. */
final class SpecLocator {
    private final ArtifactLocator artifacts;
    private final ShownPaths shown;
    private final @Nullable String inside;

    /** @param inside the folder with {@code api.yaml} in the spec; null if there is only one */
    SpecLocator(ArtifactLocator artifacts, ShownPaths shown, @Nullable String inside) {
        this.artifacts = artifacts;
        this.shown = shown;
        this.inside = inside;
    }

    SpecSource inFolder(File folder) {
        return source(folder.toPath());
    }

    SpecSource inArtifact(String coordinates) throws MojoExecutionException, MojoFailureException {
        return source(artifacts.locate("<specArtifact>", coordinates));
    }

    private SpecSource source(Path path) {
        SpecSource source =
                SpecSource.of(path).shownAs(Files.isRegularFile(path) ? path.getFileName() + "!" : shown.of(path));
        return inside == null ? source : source.in(inside);
    }
}
