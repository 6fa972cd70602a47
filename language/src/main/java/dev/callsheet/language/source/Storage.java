package dev.callsheet.language.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Where files lie: a folder, a jar, memory. */
interface Storage extends Closeable {
    /** Files that can be a part of a spec. */
    Pattern WANTED = Pattern.compile(".+\\.ya?ml|(?:.*/)?examples/[^/]+\\.json");

    /** The wanted files, with {@code /} between names; also what cannot be opened and may hide some. */
    SortedSet<String> paths();

    /**
     * Opens one of {@link #paths()}.
     *
     * @throws IOException with a message for the user
     */
    InputStream open(String path) throws IOException;

    @Override
    default void close() throws IOException {}
}
