package dev.callsheet.generator.write;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The folder that files are generated into: nothing outside it is read, written or deleted. */
final class OutputFolder {
    private final Path root;

    OutputFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** Returns the file of a path; empty if the path leads outside, even through a symbolic link. */
    Optional<Path> resolve(String path) {
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.indexOf(':') >= 0) {
            return Optional.empty();
        }
        Path file = root;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return Optional.empty();
            }
            file = file.resolve(name);
            if (Files.isSymbolicLink(file)) {
                return Optional.empty();
            }
        }
        return Optional.of(file);
    }

    /** Returns the path of a file below the folder, with {@code /} between names. */
    String path(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** Returns the content of a file; empty if there is no such file. */
    static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns a file beside another that does not exist, with an ending more. */
    static Path freeName(Path file, String ending) {
        Path free = file.resolveSibling(file.getFileName() + ending);
        for (int number = 2; exists(free); number++) {
            free = file.resolveSibling(file.getFileName() + ending + number);
        }
        return free;
    }

    /** Gives files their new names. */
    void rename(Map<Path, Path> names) throws IOException {
        for (Map.Entry<Path, Path> name : names.entrySet()) {
            Files.move(name.getKey(), name.getValue());
        }
    }

    /** Deletes files, and the folders that are empty without them. */
    void delete(Collection<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
            deleteEmpty(parent(file));
        }
    }

    private void deleteEmpty(Path folder) throws IOException {
        if (folder.equals(root)) {
            return;
        }
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // the user has other files there
        }
        deleteEmpty(parent(folder));
    }

    /** Returns the folder of a file below the root. */
    private static Path parent(Path below) {
        return Objects.requireNonNull(below.getParent());
    }
}
