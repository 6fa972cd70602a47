package dev.callsheet.language.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Where the files of a spec are: in a folder, a jar or memory. */
interface Storage extends Closeable {
    /** Files that can be part of a spec. */
    Pattern WANTED = Pattern.compile(".+\\.ya?ml|(?:.*/)?examples/[^/]+\\.json");

    /**
     * Names that start with a dot: files of systems and tools, which are not part of a spec. {@code ..} is no such name.
     */
    Pattern HIDDEN = Pattern.compile("(?:.*/)?\\.(?!\\.?(?:/|$)).*");

    /** Returns whether a path is that of a file of a spec. */
    static boolean isWanted(String path) {
        return WANTED.matcher(path).matches() && !HIDDEN.matcher(path).matches();
    }

    /** Returns the paths of such files, with {@code /} between names, and of folders that cannot be opened and may hold some. */
    SortedSet<String> paths();

    /**
     * Opens one of {@link #paths()}.
     *
     * @throws IOException if it cannot be opened; the message says why
     */
    InputStream open(String path) throws IOException;

    @Override
    default void close() throws IOException {}
}
