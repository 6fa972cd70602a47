package dev.callsheet.language.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One file by itself, shown by its name. */
record OneFile(Path file, String name) implements Storage {
    @Override
    public SortedSet<String> paths() {
        return new TreeSet<>(List.of(name));
    }

    @Override
    public InputStream open(String path) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        }
    }
}
