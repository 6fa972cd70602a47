package dev.callsheet.openapi.write;

import java.util.List;
import java.util.Optional;

/** Texts of several lines, YAML 1.1, sections 9.3.2 and 9.3.3. */
final class LongText {
    private final String text;
    private final List<String> lines;

    LongText(String text) {
        this.text = text;
        this.lines = List.of(text.split("\n", -1));
    }

    /**
     * Returns the text as a block: with its own line breaks if these lines are short enough, else with more of them.
     *
     * @param indent how far its lines are indented
     * @return the block with its mark; empty if a block cannot hold the text exactly, or is not better than one line
     */
    Optional<String> block(int indent, int width) {
        int room = Math.max(width / 2, width - indent);
        boolean possible = !text.isBlank()
                && !lines.get(0).isEmpty()
                && !lines.get(lines.size() - 1).isEmpty()
                && !text.startsWith(" ")
                && lines.stream().allMatch(line -> Scalars.isPrintable(line) && !line.endsWith(" "));
        if (!possible) {
            return Optional.empty();
        }
        String start = "\n" + " ".repeat(indent);
        if (lines.size() > 1 && lines.stream().allMatch(line -> line.length() <= room)) {
            StringBuilder out = new StringBuilder("|-");
            lines.forEach(line -> out.append(line.isEmpty() ? "\n" : start + line));
            return Optional.of(out.toString());
        }
        if (text.indexOf(' ') < 0 || lines.stream().anyMatch(line -> line.startsWith(" "))) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder(">-");
        for (int i = 0; i < lines.size(); i++) {
            // A line break between two lines of text is a space, each further one a line break.
            out.append(i == 0 ? "" : "\n");
            if (!lines.get(i).isEmpty()) {
                fold(lines.get(i), start, room, out);
            }
        }
        return Optional.of(out.toString());
    }

    /** Breaks a line at single spaces. */
    private static void fold(String line, String start, int room, StringBuilder out) {
        int from = 0;
        while (line.length() - from > room) {
            int space = breakable(line, from, room);
            if (space < 0) {
                break;
            }
            out.append(start).append(line, from, space);
            from = space + 1;
        }
        out.append(start).append(line, from, line.length());
    }

    /** Returns the last space that a line break can replace so that what is before it fits, else the first one; -1 if there is none. */
    private static int breakable(String line, int from, int room) {
        int last = Math.min(line.length() - 1, from + room);
        for (int i = last; i > from; i--) {
            if (isSingleSpace(line, i)) {
                return i;
            }
        }
        for (int i = last + 1; i < line.length(); i++) {
            if (isSingleSpace(line, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSingleSpace(String line, int index) {
        return line.charAt(index) == ' '
                && index > 0
                && index < line.length() - 1
                && line.charAt(index - 1) != ' '
                && line.charAt(index + 1) != ' ';
    }
}
