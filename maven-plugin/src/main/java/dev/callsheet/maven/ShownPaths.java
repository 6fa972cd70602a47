package dev.callsheet.maven;

import java.io.File;
import java.nio.file.Path;

/** Paths for messages: short, and relative to the project, so that terminals can link them. */
record ShownPaths(Path base) {
    String of(Path path) {
        Path shown = path.startsWith(base) ? base.relativize(path) : path;
        return shown.toString().replace(File.separatorChar, '/');
    }
}
