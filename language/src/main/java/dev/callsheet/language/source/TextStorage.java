package dev.callsheet.language.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Files in memory. */
record TextStorage(Map<String, byte[]> files) implements Storage {
    @Override
    public SortedSet<String> paths() {
        return files.keySet().stream().filter(Storage::isWanted).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public InputStream open(String path) {
        return new ByteArrayInputStream(files.get(path));
    }
}
