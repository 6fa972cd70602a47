package dev.callsheet.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Locates an OpenAPI document. */
final class DocumentLocator {
    private static final String ARTIFACT = "<openapiArtifact>";
    private static final String PATH = "<openapiPath>";

    private final ArtifactLocator artifacts;
    private final ShownPaths shown;
    private final Path work;

    /** @param work the folder for what jars hold; whatever it has may be deleted */
    DocumentLocator(ArtifactLocator artifacts, ShownPaths shown, Path work) {
        this.artifacts = artifacts;
        this.shown = shown;
        this.work = work;
    }

    DocumentFile inProject(File file) throws MojoFailureException {
        shown.requireFile("<openapi>", file.toPath());
        return new DocumentFile(file.toPath(), shown.of(file.toPath()));
    }

    /** @param inside the path of the document in a jar or in the classes of a module; null if the artifact is the document */
    DocumentFile inArtifact(String coordinates, @Nullable String inside)
            throws MojoExecutionException, MojoFailureException {
        Path found = artifacts.locate(
                ARTIFACT, coordinates, folder -> inside != null && Files.isRegularFile(folder.resolve(inside)));
        String name = found.getFileName().toString();
        if (isText(name) && !Files.isDirectory(found)) {
            if (inside != null) {
                throw new MojoFailureException(
                        PATH + " is the path of a document in a jar, but " + ARTIFACT + " is a document: " + name);
            }
            return new DocumentFile(found, name);
        }
        try {
            return Files.isDirectory(found)
                    ? inFolder(found, inside, shown.of(found) + "/")
                    : inFolder(
                            JarTexts.extract(found, work.resolve(name), DocumentLocator::isText), inside, name + "!/");
        } catch (ZipException e) {
            throw new MojoFailureException(ARTIFACT + " " + name + " cannot be read as a jar: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + found, e);
        }
    }

    private static DocumentFile inFolder(Path folder, @Nullable String inside, String shownAs)
            throws MojoFailureException, IOException {
        if (inside == null) {
            throw new MojoFailureException(
                    ARTIFACT + " is a jar: set " + PATH + " to the path of the document in it. " + files(folder));
        }
        Path file = folder.resolve(inside);
        if (!Files.isRegularFile(file)) {
            throw new MojoFailureException(PATH + " " + inside + " is not in the artifact. " + files(folder));
        }
        return new DocumentFile(file, shownAs + inside);
    }

    private static String files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(file -> isText(file.toString()) && Files.isRegularFile(file))
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
            return names.isEmpty()
                    ? "It has no YAML or JSON file"
                    : "Its YAML and JSON files are " + String.join(", ", names);
        }
    }

    /** Returns whether a file can be a part of a document by its name. */
    static boolean isText(String name) {
        return Stream.of(".yaml", ".yml", ".json").anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }
}
