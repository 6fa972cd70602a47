package dev.callsheet.maven;

import dev.callsheet.language.source.SpecSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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

    SpecSource inFolder(File folder) throws MojoFailureException {
        shown.requireExisting("<spec>", folder.toPath());
        return source(folder.toPath());
    }

    SpecSource inArtifact(String coordinates) throws MojoExecutionException, MojoFailureException {
        return source(artifacts.locate("<specArtifact>", coordinates, this::hasSpec));
    }

    private boolean hasSpec(Path folder) {
        if (inside != null) {
            return Files.isRegularFile(folder.resolve(inside).resolve(SpecSource.API_FILE));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.endsWith(SpecSource.API_FILE) && Files.isRegularFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + folder, e);
        }
    }

    private SpecSource source(Path path) {
        SpecSource source =
                SpecSource.of(path).shownAs(Files.isRegularFile(path) ? path.getFileName() + "!" : shown.of(path));
        return inside == null ? source : source.in(inside);
    }
}
