package dev.callsheet.language.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A position in a file of a spec, or the file as a whole.
 *
 * @param file the file as messages show it, with {@code /} between folders
 * @param line the line, from 1; 0 for the file as a whole
 * @param column the column, from 1, in UTF-16 code units; 0 for the file as a whole
 * @param copy which of several elements that were made of what is there, as by an import; 0 if there is one. Messages do not show it
 */
public record Position(String file, int line, int column, int copy) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column)
            .thenComparingInt(Position::copy);

    public Position {
        Objects.requireNonNull(file, "file");
    }

    /** Creates the position of the only element that is there. */
    public Position(String file, int line, int column) {
        this(file, line, column, 0);
    }

    /** Returns the position of one of several elements that were made of what is here. */
    public Position copy(int number) {
        return new Position(file, line, column, number);
    }

    /** Returns the position of a file as a whole. */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line:column}, which editors and terminals turn into a link, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
