package dev.callsheet.generator.incremental;

import dev.callsheet.language.source.ContentHash;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Files with size and time, by which a change is seen without reading them. A file that was written a moment before the snapshot also has its
 * hash: it may change again within what the file system takes for the same instant.
 */
final class Snapshot {
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<Path, String> stamps = new TreeMap<>();

    /** Takes a snapshot of all files below some folders, and of some files, which need not exist. */
    static Snapshot of(List<Path> starts) throws IOException {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        Snapshot snapshot = new Snapshot();
        for (Path start : starts) {
            walk(start, (file, attributes) -> {
                boolean fresh = modified(attributes) > now - MOMENT_NANOS;
                String hash = fresh ? " " + ContentHash.of(Files.readAllBytes(file)) : "";
                snapshot.stamps.put(file, stamp(attributes) + hash);
            });
        }
        return snapshot;
    }

    /** Adds a file as an earlier snapshot had it. */
    void add(Path file, String stamp) {
        stamps.put(file, stamp);
    }

    Map<Path, String> stamps() {
        return stamps;
    }

    /** Returns whether below the folders are these files, as they were. */
    boolean isTrueOf(List<Path> starts) throws IOException {
        Map<Path, String> left = new TreeMap<>(stamps);
        boolean[] same = {true};
        for (Path start : starts) {
            walk(start, (file, attributes) -> {
                String known = left.remove(file);
                same[0] &= known != null && isSame(file, attributes, known);
            });
        }
        return same[0] && left.isEmpty();
    }

    private static boolean isSame(Path file, BasicFileAttributes attributes, String known) throws IOException {
        String stamp = stamp(attributes);
        return known.equals(stamp)
                || (known.startsWith(stamp + " ") && known.endsWith(" " + ContentHash.of(Files.readAllBytes(file))));
    }

    private static String stamp(BasicFileAttributes attributes) {
        return attributes.size() + ":" + modified(attributes);
    }

    private static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static void walk(Path start, Visit visit) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                visit.of(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
                if (fault instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw fault;
            }
        });
    }

    @FunctionalInterface
    private interface Visit {
        void of(Path file, BasicFileAttributes attributes) throws IOException;
    }
}
