package dev.callsheet.language.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in a jar. Nothing is unpacked, but names that point outside the jar are rejected all the same. */
final class JarStorage implements Storage {
    private final ZipFile jar;
    private final SortedSet<String> paths = new TreeSet<>();
    private final Set<String> twice = new HashSet<>();

    JarStorage(Path file) throws IOException {
        this.jar = new ZipFile(file.toFile());
        jar.stream().limit(Limits.VISITED).map(ZipEntry::getName).forEach(this::add);
    }

    private void add(String name) {
        if (Storage.isWanted(name) && !paths.add(name)) {
            twice.add(name);
        }
    }

    @Override
    public SortedSet<String> paths() {
        return paths;
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..")) {
            throw new IOException("its name points outside the jar");
        }
        if (twice.contains(path)) {
            throw new IOException("the jar has two files with this name");
        }
        return Objects.requireNonNull(jar.getInputStream(jar.getEntry(path)));
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
