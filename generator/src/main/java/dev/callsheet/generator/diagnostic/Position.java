package dev.callsheet.generator.diagnostic;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a spec file.
 *
 * @param file the file as it is shown to the user, with {@code /} between folders
 * @param line the line, from 1
 * @param column the column, from 1, in UTF-16 code units
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::file).thenComparingInt(Position::line).thenComparingInt(Position::column);

    public Position {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and terminals make a link of: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
