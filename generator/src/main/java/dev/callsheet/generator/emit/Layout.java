package dev.callsheet.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays JavaPoet's text out as a person would where JavaPoet can't be told to: a short comment on one line, a long record
 * header with a component a line, no empty braces over two lines. Only whitespace changes.
 */
final class Layout {
    private static final int WIDTH = 120;
    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n +\\* (.*)\\n +\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\\n *}$");
    private static final Pattern RECORD = Pattern.compile("(?m)^( *)((?:[a-z]+ )*record \\w+\\()([^{]*?)(\\)[^()\\n]*\\{}?)$");
    private static final Pattern QUALIFIED_ANNOTATION = Pattern.compile("\\. @Nullable ");

    private Layout() {}

    static String tidy(String text) {
        String tidy = QUALIFIED_ANNOTATION.matcher(text).replaceAll(".@Nullable ");
        tidy = EMPTY_BODY.matcher(tidy).replaceAll("{}");
        tidy = SHORT_COMMENT
                .matcher(tidy)
                .replaceAll(match -> match.end(2) - match.start(2) + match.group(1).length() + 8 <= WIDTH
                                && !match.group(2).startsWith("@")
                        ? "$1/** $2 */"
                        : "$0");
        return RECORD.matcher(tidy).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(record(
                match.group(1), match.group(2), match.group(3), match.group(4))));
    }

    private static String record(String indent, String start, String components, String end) {
        String flat = components.replaceAll("\\s+", " ");
        if ((indent + start + flat + end).length() <= WIDTH) {
            return indent + start + flat + end;
        }
        return indent + start + "\n" + indent + "        "
                + String.join(",\n" + indent + "        ", split(flat)) + end;
    }

    /** The parts between commas that are not inside angle brackets. */
    private static List<String> split(String components) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < components.length(); i++) {
            char c = components.charAt(i);
            if (c == ',' && depth == 0) {
                parts.add(components.substring(start, i).strip());
                start = i + 1;
            } else if (c == '<' || c == '>') {
                depth += c == '<' ? 1 : -1;
            }
        }
        parts.add(components.substring(start).strip());
        return parts;
    }
}
