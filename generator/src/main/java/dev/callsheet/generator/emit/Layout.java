package dev.callsheet.generator.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out JavaPoet's text as a person would: a short comment on one line, parameters and
 * components on one line or one a line, no line of its own for an empty body. Only whitespace changes, and none in a
 * literal: they have no line breaks.
 *
 * <p>It looks at each line once and never at the whole text: regular expressions over whole files were two fifths of the time of a run.
 */
final class Layout {
    private static final int WIDTH = 120;
    private static final String CONTINUED = "        ";

    private final List<String> lines;
    private final StringBuilder out;

    private Layout(String text) {
        this.lines = lines(text.replace(". @Nullable ", ".@Nullable "));
        this.out = new StringBuilder(text.length());
    }

    static String tidy(String text) {
        return new Layout(text).tidy();
    }

    private String tidy() {
        for (int i = 0; i < lines.size(); ) {
            i += add(i);
        }
        return out.toString();
    }

    /** Returns the lines without spaces at their ends, and an empty body at the end of the line that it begins on. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, withoutSpaces(text, start, end));
            int last = lines.size() - 1;
            if (line.endsWith("}")
                    && indent(line) == line.length() - 1
                    && last >= 0
                    && lines.get(last).endsWith("{")) {
                lines.set(last, lines.get(last) + "}");
            } else {
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    private static int withoutSpaces(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Adds what starts on a line, and returns how many lines that takes. */
    private int add(int first) {
        String line = lines.get(first);
        int indent = indent(line);
        if (line.startsWith("/**", indent)) {
            return addComment(first, indent);
        }
        if (isDeclaration(line, indent)) {
            int open = open(line, indent);
            int last = open < 0 ? -1 : lastOfDeclaration(first, open);
            if (last >= 0) {
                addDeclaration(first, last, indent, open);
                return last - first + 1;
            }
        }
        if (line.length() > WIDTH && addBroken(line, indent)) {
            return 1;
        }
        addLine(line);
        boolean gap = first + 2 < lines.size()
                && isField(line)
                && lines.get(first + 1).isEmpty()
                && isField(lines.get(first + 2));
        return gap ? 2 : 1;
    }

    private void addLine(String line) {
        out.append(line).append('\n');
    }

    private int addComment(int first, int indent) {
        String start = lines.get(first);
        if (start.length() == indent + "/**".length() && first + 2 < lines.size()) {
            String text = lines.get(first + 1);
            String end = lines.get(first + 2);
            int star = indent(text);
            int content = star + "* ".length();
            boolean single = text.startsWith("* ", star)
                    && text.charAt(content) != '@'
                    && end.endsWith("*/")
                    && indent(end) == end.length() - "*/".length();
            if (single && start.length() + 1 + text.length() - content + " */".length() <= WIDTH) {
                out.append(start)
                        .append(' ')
                        .append(text, content, text.length())
                        .append(" */\n");
                return 3;
            }
        }
        addLine(start);
        return 1;
    }

    private static boolean isDeclaration(String line, int indent) {
        return line.startsWith("public ", indent)
                || line.startsWith("private ", indent)
                || line.startsWith("static ", indent)
                || line.startsWith("final ", indent)
                || line.startsWith("record ", indent);
    }

    /** Returns where the parenthesis opens that starts parameters; -1 if the line is not of a method, constructor or record. */
    private static int open(String line, int indent) {
        int open = line.indexOf('(', indent);
        return open < 0 || hasCode(line, indent, open) ? -1 : open;
    }

    private static boolean hasCode(String line, int start, int end) {
        for (int i = start; i < end; i++) {
            switch (line.charAt(i)) {
                case '=', ';', '{', '}' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Returns the line at whose end the body of a declaration starts; -1 if there is none. */
    private int lastOfDeclaration(int first, int open) {
        int start = open + 1;
        for (int i = first; i < lines.size(); i++, start = 0) {
            String line = lines.get(i);
            int close = line.lastIndexOf(')');
            boolean ends = close >= start
                    && line.indexOf('(', close) < 0
                    && (line.endsWith("{") || line.endsWith("{}"))
                    && line.indexOf(';', close) < 0
                    && line.indexOf('=', close) < 0;
            if (ends) {
                return hasCode(line, start, close) ? -1 : i;
            }
            if (hasCode(line, start, line.length())) {
                return -1;
            }
        }
        return -1;
    }

    private void addDeclaration(int first, int last, int indent, int open) {
        String line = lines.get(first);
        StringBuilder parameters = new StringBuilder();
        int close = lines.get(last).lastIndexOf(')');
        for (int i = first; i <= last; i++) {
            String part = lines.get(i);
            addFlat(parameters, part, i == first ? open + 1 : 0, i == last ? close : part.length());
        }
        String flat = parameters.toString();
        int rest = lines.get(last).length() - close;
        if (open + 1 + flat.length() + rest <= WIDTH) {
            out.append(line, 0, open + 1).append(flat);
        } else {
            addStart(line, indent, open);
            addParameters(flat, line.substring(0, indent), rest);
        }
        out.append(lines.get(last), close, lines.get(last).length()).append('\n');
    }

    /** Adds a part of parameters, with one space between words. */
    private static void addFlat(StringBuilder flat, String text, int start, int end) {
        boolean space = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                if (space && flat.length() > 0) {
                    flat.append(' ');
                }
                flat.append(c);
            }
            space = c == ' ';
        }
    }

    /** Adds a declaration up to its parameters: on two lines if it is long even without them. */
    private void addStart(String line, int indent, int open) {
        int name = open;
        while (isWord(line.charAt(name - 1))) {
            name--;
        }
        if (open + 1 > WIDTH && name < open && line.startsWith("> ", name - 2)) {
            out.append(line, 0, name - 1).append('\n').append(line, 0, indent).append(CONTINUED);
            out.append(line, name, open + 1);
        } else {
            out.append(line, 0, open + 1);
        }
    }

    private void addParameters(String flat, String indent, int rest) {
        if (!flat.isEmpty()) {
            boolean fits = indent.length() + CONTINUED.length() + flat.length() + rest <= WIDTH;
            String continued = "\n" + indent + CONTINUED;
            out.append(continued).append(fits ? flat : String.join("," + continued, split(flat)));
        }
    }

    /** Adds a long line as several, if it is one that can be broken. Returns whether it is. */
    private boolean addBroken(String line, int indent) {
        int constant = constant(line, indent);
        int field = field(line, indent);
        if (constant >= 0) {
            addBroken(line, constant, indent);
        } else if (field >= 0) {
            addBroken(line, field, indent);
        } else if (line.startsWith("public sealed interface ") && line.endsWith(" {")) {
            addPermits(line);
        } else {
            return false;
        }
        return true;
    }

    private void addBroken(String line, int at, int indent) {
        out.append(line, 0, at).append('\n').append(line, 0, indent).append(CONTINUED);
        out.append(line, at + 1, line.length()).append('\n');
    }

    /** Returns the space between a constant and its value; -1 if the line has none. */
    private static int constant(String line, int indent) {
        int equals = line.indexOf(" = ", indent);
        boolean found = indent > 0
                && equals > indent
                && equals + 3 < line.length()
                && line.charAt(equals + 3) != ' '
                && isType(line, indent, equals, false);
        return found ? equals + 2 : -1;
    }

    /** Returns the space between the type and the name of a field whose value is on the next line; -1 if the line has none. */
    private static int field(String line, int indent) {
        boolean field = indent > 0 && (line.startsWith("public ", indent) || line.startsWith("private ", indent));
        if (!field || !line.endsWith(" =") || line.indexOf('(') >= 0) {
            return -1;
        }
        int name = line.length() - " =".length();
        while (isWord(line.charAt(name - 1))) {
            name--;
        }
        return name < line.length() - " =".length() && line.startsWith("> ", name - 2) ? name - 1 : -1;
    }

    private void addPermits(String line) {
        int permits = line.indexOf(" permits ");
        if (permits < 0) {
            addLine(line);
            return;
        }
        List<String> types = split(line.substring(permits + " permits ".length(), line.length() - " {".length()));
        out.append(line, 0, permits).append('\n').append(CONTINUED).append("permits ");
        out.append(String.join(",\n" + CONTINUED + CONTINUED, types)).append(" {\n");
    }

    /** Returns whether a line is a private field. They follow each other without empty lines. */
    private static boolean isField(String line) {
        int indent = indent(line);
        if (indent == 0 || !line.startsWith("private ", indent) || !line.endsWith(";")) {
            return false;
        }
        boolean broken = line.length() > WIDTH && constant(line, indent) >= 0;
        int equals = line.indexOf(" = ", indent);
        return !broken && isType(line, indent, equals < 0 ? line.length() - 1 : equals, true);
    }

    /** Returns whether a part of a line has only what types and names are made of. */
    private static boolean isType(String line, int start, int end, boolean arrays) {
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (!isWord(c) && "<>,.?@ ".indexOf(c) < 0 && !(arrays && (c == '[' || c == ']'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Returns the parts between commas that are not inside angle brackets. */
    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            if (c == ',' && depth == 0) {
                parts.add(parameters.substring(start, i).strip());
                start = i + 1;
            } else if (c == '<' || c == '>') {
                depth += c == '<' ? 1 : -1;
            }
        }
        parts.add(parameters.substring(start).strip());
        return parts;
    }
}
