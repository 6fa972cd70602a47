package dev.callsheet.generator;

import dev.callsheet.language.diagnostic.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a user meant by a path that does not exist. */
public final class MissingPath {
    private MissingPath() {}

    /**
     * Returns a hint: a path with a similar name, or the nearest folder that exists.
     *
     * @param missing a path that does not exist
     * @param shown how messages show a path
     */
    public static String hint(Path missing, Function<Path, String> shown) {
        Path path = missing.toAbsolutePath().normalize();
        Path existing = path;
        while (existing.getParent() != null && !Files.isDirectory(existing)) {
            existing = existing.getParent();
        }
        Path meant = existing;
        for (Path name : existing.relativize(path)) {
            Optional<Path> next = near(meant, name.toString());
            if (next.isEmpty()) {
                return "the nearest folder that exists is " + Words.quote(shown.apply(existing));
            }
            meant = next.get();
        }
        return "did you mean " + Words.quote(shown.apply(meant)) + "?";
    }

    /** Returns what is in a folder under a name, or else under a similar one. */
    private static Optional<Path> near(Path folder, String name) {
        if (Files.exists(folder.resolve(name))) {
            return Optional.of(folder.resolve(name));
        }
        String[] names = new File(folder.toString()).list(); // null if it is a file or cannot be read
        return names == null
                ? Optional.empty()
                : Words.nearest(name, List.of(names).stream().sorted().toList()).map(folder::resolve);
    }
}
