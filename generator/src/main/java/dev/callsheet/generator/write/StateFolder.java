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
import java.util.Collection;
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

    /**
     * Brings an output folder from one state to another. Wherever this ends, each file is as before or complete, and the manifest lists all of
     * them: every text is on disk before anything changes, and meanwhile the manifest has both states.
     *
     * @param written new texts
     * @param renamed new names of files
     * @param before the manifest of the files as they were generated
     */
    void replace(
            OutputFolder output,
            Map<Path, String> written,
            Collection<Path> deleted,
            Map<Path, Path> renamed,
            Manifest before,
            Manifest after)
            throws IOException {
        sweep();
        if (!written.isEmpty() || !deleted.isEmpty() || !renamed.isEmpty()) {
            try (Staging staging = stage(written, output.root())) {
                Files.deleteIfExists(lastRun());
                save(before.or(after));
                // Deletions come first, because a new name may differ from an old one in case alone.
                output.delete(deleted);
                output.rename(renamed);
                staging.moveIntoPlace();
            }
        }
        save(after);
    }

    /** Replaces the manifest, unless it is the same. */
    private void save(Manifest manifest) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(MANIFEST);
        byte[] bytes = manifest.bytes();
        Optional<byte[]> found = OutputFolder.read(file);
        if (found.isEmpty() || !Arrays.equals(found.get(), bytes)) {
            Staging.move(Files.write(newManifest(), bytes), file);
        }
    }

    /** Deletes the texts that an earlier run left when it was killed. */
    private void sweep() throws IOException {
        if (Files.exists(stagingFolder(), LinkOption.NOFOLLOW_LINKS)) {
            Staging.deleteTree(stagingFolder());
        }
        Files.deleteIfExists(newManifest());
    }

    /** Writes texts completely, to be moved into place later. */
    private Staging stage(Map<Path, String> files, Path root) throws IOException {
        Staging staging = new Staging(stagingFolder(), root);
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
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
