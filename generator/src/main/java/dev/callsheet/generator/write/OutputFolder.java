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

    /** The file of a path; empty where the path leads outside, be it through a link. */
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

    /** The content; empty where there is no such file. */
    static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }

    static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes some files and deletes others. Each text is complete in a place of its own before anything changes; what goes
     * away does so first, for it may differ from what comes in capitals only.
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
            return; // what the user has there stays, and so do the folders above
        }
        deleteEmpty(parent(folder));
    }

    /** What is below the root has a folder. */
    private static Path parent(Path below) {
        return Objects.requireNonNull(below.getParent());
    }
}
