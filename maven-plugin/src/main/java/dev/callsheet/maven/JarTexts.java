package dev.callsheet.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts files of a jar into a folder, so that references between them lead somewhere. */
final class JarTexts {
    /** Bytes of all files together: more than any document has. */
    private static final long MOST = 256L << 20;

    private JarTexts() {}

    /**
     * Replaces a folder by the files of a jar that have the names.
     *
     * @return the folder
     * @throws ZipException if the file is not a jar, or has a name that leads out of the folder
     */
    static Path extract(Path jar, Path folder, Predicate<String> names) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && names.test(entry.getName()))
                    .toList();
            long left = MOST;
            for (ZipEntry entry : entries) {
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] bytes = content.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                    left -= bytes.length;
                    if (left < 0) {
                        throw new ZipException("its YAML and JSON files are too big");
                    }
                    Path file = inside(folder, entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.write(file, bytes);
                }
            }
        }
        return folder;
    }

    private static Path inside(Path folder, String name) throws ZipException {
        try {
            Path file = folder.resolve(name).normalize();
            if (file.startsWith(folder.normalize()) && file.getParent() != null) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new ZipException("it has a file whose name is not possible here: " + e.getMessage());
        }
        throw new ZipException("it has a file whose name leads out of it: " + name);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
