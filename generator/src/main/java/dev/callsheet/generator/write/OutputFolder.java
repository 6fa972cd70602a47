package dev.callsheet.generator.write;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** Returns the content of a file; empty if there is no such file. */
    static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes some files and deletes others. Every text is completely staged before anything changes. Deletions
     * come first, because a new name may differ from an old one in case alone.
     */
    void change(Map<Path, byte[]> files, Collection<Path> stale) throws IOException {
        Files.createDirectories(root);
        Path staging = Files.createTempDirectory(root, ".callsheet-");
        try {
            Map<Path, Path> staged = new TreeMap<>();
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path complete = staging.resolve(root.relativize(file.getKey()));
                Files.createDirectories(complete.getParent());
                Files.createDirectories(file.getKey().getParent());
                staged.put(file.getKey(), Files.write(complete, file.getValue()));
            }
            delete(stale);
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                Files.createDirectories(file.getKey().getParent());
                move(file.getValue(), file.getKey());
            }
        } finally {
            deleteTree(staging);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Deletes files, and the folders that are empty without them. */
    private void delete(Collection<Path> files) throws IOException {
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
