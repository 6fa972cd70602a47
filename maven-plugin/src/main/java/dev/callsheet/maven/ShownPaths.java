package dev.callsheet.maven;

import dev.callsheet.generator.MissingPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/** Paths for messages: short, and relative to the project, so that terminals can link them. */
record ShownPaths(Path base) {
    String of(Path path) {
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }

    /** @param parameter the parameter with the path, as it is written in a POM */
    void requireExisting(String parameter, Path path) throws MojoFailureException {
        if (!Files.exists(path)) {
            String hint = MissingPath.hint(path, found -> found.equals(base) ? found.toString() : of(found));
            throw new MojoFailureException(parameter + " " + of(path) + " does not exist: " + hint);
        }
    }

    /** @param parameter the parameter with the path, as it is written in a POM */
    void requireFile(String parameter, Path path) throws MojoFailureException {
        requireExisting(parameter, path);
        if (!Files.isRegularFile(path)) {
            throw new MojoFailureException(parameter + " " + of(path) + " is not a file");
        }
    }
}
