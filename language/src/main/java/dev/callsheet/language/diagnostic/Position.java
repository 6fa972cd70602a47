package dev.callsheet.language.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a spec file, or a file as a whole.
 *
 * @param file the file as it is shown to the user, with {@code /} between folders
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1, in UTF-16 code units; 0 for the file as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    public Position {
        Objects.requireNonNull(file, "file");
    }

    /** A file as a whole. */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals make a link of: {@code file:line:column}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
