package dev.callsheet.generator.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Texts that are completely on disk and not in place yet. To close it deletes those that were not moved. */
final class Staging implements Closeable {
    private final Path folder;
    private final Path root;
    private final Map<Path, Path> staged = new TreeMap<>();
    private final Set<Path> made = new HashSet<>();

    /**
     * @param folder a folder for the texts, which does not exist yet
     * @param root the folder that the files are to be in
     */
    Staging(Path folder, Path root) {
        this.folder = folder;
        this.root = root;
    }

    void add(Path file, String text) throws IOException {
        Path complete = folder.resolve(root.relativize(file));
        createFolderOf(complete, made);
        createFolderOf(file, made);
        staged.put(file, Files.write(complete, text.getBytes(StandardCharsets.UTF_8)));
    }

    void moveIntoPlace() throws IOException {
        // A folder may have been deleted since, if it was empty.
        Set<Path> again = new HashSet<>();
        for (Map.Entry<Path, Path> file : staged.entrySet()) {
            createFolderOf(file.getKey(), again);
            move(file.getValue(), file.getKey());
        }
    }

    private static void createFolderOf(Path file, Set<Path> made) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        if (made.add(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** Moves a file in one step; if the file system cannot, in two. */
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            deleteTree(folder);
        }
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
