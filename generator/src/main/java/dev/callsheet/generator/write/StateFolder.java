package dev.callsheet.generator.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder for what belongs to an output folder and is not part of it: the manifest, texts that are being written, and what is known of the
 * last run. It is not below a source root, so whatever a run that was killed leaves there is neither compiled nor packed.
 */
public final class StateFolder {
    /** The manifest's name in the folder. */
    static final String MANIFEST = "manifest";

    private final Path folder;

    /** @param folder the folder; it need not exist */
    public StateFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Returns the file for what is known of the last run. It does not outlive a change of the output folder that is not complete. */
    public Path lastRun() {
        return folder.resolve("last-run");
    }

    /**
     * Does work when no other process works on the output folder; others wait for its end.
     *
     * @throws FileSystemException if another thread of this process works on it
     */
    <T> T locked(Work<T> work) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return work.run();
        } catch (OverlappingFileLockException e) {
            throw new FileSystemException(file.toString(), null, "another thread writes to the same folder");
        }
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Returns the manifest; empty if there is none, or if it lists nothing: a power failure can leave an empty file. */
    Optional<Manifest> manifest() throws IOException {
        return OutputFolder.read(folder.resolve(MANIFEST))
                .map(Manifest::parse)
                .filter(manifest -> !manifest.paths().isEmpty());
    }

    /** Replaces the manifest, unless it is the same. */
    void save(Manifest manifest) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(MANIFEST);
        Optional<byte[]> found = OutputFolder.read(file);
        if (found.isEmpty() || !Arrays.equals(found.get(), manifest.bytes())) {
            Staging.move(Files.write(newManifest(), manifest.bytes()), file);
        }
    }

    /** Forgets the last run: the output folder is about to change. */
    void forgetLastRun() throws IOException {
        Files.deleteIfExists(lastRun());
    }

    /** Deletes the texts that an earlier run left when it was killed. */
    void sweep() throws IOException {
        if (Files.exists(stagingFolder(), LinkOption.NOFOLLOW_LINKS)) {
            Staging.deleteTree(stagingFolder());
        }
        Files.deleteIfExists(newManifest());
    }

    /**
     * Writes texts completely, to be moved into place later.
     *
     * @param root the folder that has all the files
     */
    Staging stage(Map<Path, byte[]> files, Path root) throws IOException {
        sweep();
        Staging staging = new Staging(stagingFolder(), root);
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                staging.add(file.getKey(), Objects.requireNonNull(file.getValue()));
            }
            return staging;
        } catch (IOException e) {
            try (staging) {
                throw e;
            }
        }
    }

    private Path newManifest() {
        return folder.resolve(MANIFEST + ".new");
    }

    private Path stagingFolder() {
        return folder.resolve("staged");
    }
}
