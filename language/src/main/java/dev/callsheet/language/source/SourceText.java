package dev.callsheet.language.source;

import dev.callsheet.language.diagnostic.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file, and the line and column of its characters. A line ends with LF, CR LF or CR, as in editors. */
public final class SourceText {
    private final String name;
    private final String text;
    /** Made when it is first used: most files have nothing to show. */
    private @Nullable Index index;

    /**
     * Creates a text.
     *
     * @param name the file as messages show it
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    private Index index() {
        Index made = index;
        if (made == null) {
            made = new Index(text);
            index = made;
        }
        return made;
    }

    /** Returns the file as messages show it. */
    public String name() {
        return name;
    }

    /** Returns all text. */
    public String text() {
        return text;
    }

    /** Returns the position of a code point by its index, from 0. */
    public Position position(int codePointIndex) {
        return positionOfChar(charIndex(codePointIndex));
    }

    private int charIndex(int codePointIndex) {
        int found = Arrays.binarySearch(index().wide, codePointIndex);
        return codePointIndex + (found < 0 ? -found - 1 : found);
    }

    /** Returns the position of a UTF-16 code unit by its index, from 0. */
    public Position positionOfChar(int charIndex) {
        int[] lineStarts = index().lineStarts;
        int found = Arrays.binarySearch(lineStarts, charIndex);
        int line = found < 0 ? -found - 2 : found;
        return new Position(name, line + 1, charIndex - lineStarts[line] + 1);
    }

    /** Returns a line, from 1, without its line break; empty if there is no such line. */
    public Optional<String> line(int number) {
        int[] lineStarts = index().lineStarts;
        if (number < 1 || number > lineStarts.length) {
            return Optional.empty();
        }
        int start = lineStarts[number - 1];
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return Optional.of(text.substring(start, end));
    }

    /** Returns the position of a comment that follows a code point on its line, after a space; null if there is none. */
    @Nullable
    Position commentAfter(int codePointIndex) {
        int start = charIndex(codePointIndex);
        int end = start;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == '#' ? positionOfChar(end) : null;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean crLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crLf)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static int[] wide(String text) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0, point = 0; i < text.length(); point++) {
            int codePoint = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(codePoint)) {
                // The code units after it have an index one higher than their code point.
                indexes.add(point);
            }
            i += Character.charCount(codePoint);
        }
        return indexes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Where lines and characters are. */
    private static final class Index {
        private final int[] lineStarts;
        /** For each character outside the basic plane, in order, the index of its code point. */
        private final int[] wide;

        Index(String text) {
            this.lineStarts = lineStarts(text);
            this.wide = wide(text);
        }
    }
}
