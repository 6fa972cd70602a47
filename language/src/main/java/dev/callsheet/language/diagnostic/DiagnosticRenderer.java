package dev.callsheet.language.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Renders diagnostics as text:
 *
 * <pre>
 * methods/users.yaml:12:32: error[E104] unknown key `requird` in a parameter
 *    12 |       presence: {type: string, requird: true}
 *       |                                ^
 *    hint: did you mean `required`?
 * </pre>
 *
 * Whatever the spec contains, the output has no control characters except line breaks and, on request, colours.
 */
public final class DiagnosticRenderer {
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[1;31m";
    private static final String YELLOW = "\u001b[1;33m";
    private static final String CYAN = "\u001b[36m";
    private static final String RESET = "\u001b[0m";

    private final SourceLines lines;
    private final boolean colour;

    /**
     * @param colour whether to use ANSI colours
     */
    public DiagnosticRenderer(SourceLines lines, boolean colour) {
        this.lines = lines;
        this.colour = colour;
    }

    /** Returns the diagnostics in the given order with their {@link #summary}; ends with a line break. Empty if there are none. */
    public String render(List<Diagnostic> diagnostics) {
        if (diagnostics.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        diagnostics.forEach(diagnostic -> text.append(render(diagnostic)));
        return text.append(summary(diagnostics)).append('\n').toString();
    }

    /** Returns one diagnostic; ends with a line break. */
    public String render(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        Position position = diagnostic.position();
        boolean error = diagnostic.severity() == Severity.ERROR;
        text.append(paint(BOLD, PrintableText.of(position.toString()) + ":"))
                .append(' ')
                .append(paint(
                        error ? RED : YELLOW,
                        (error ? "error" : "warning") + "[" + diagnostic.code().id() + "]"))
                .append(' ')
                .append(paint(BOLD, PrintableText.of(diagnostic.message())))
                .append('\n');
        lines.at(position).ifPresent(line -> appendSource(text, line, position));
        if (diagnostic.hint() != null) {
            text.append("   ").append(paint(CYAN, "hint:")).append(' ').append(PrintableText.of(diagnostic.hint()));
            text.append('\n');
        }
        return text.toString();
    }

    private void appendSource(StringBuilder text, String line, Position position) {
        String number = String.valueOf(position.line());
        String margin = " ".repeat(Math.max(0, 5 - number.length()));
        SourceExcerpt excerpt = SourceExcerpt.of(line, position.column());
        text.append(paint(CYAN, margin + number + " |")).append(excerpt.isEmpty() ? "" : " " + excerpt.text());
        text.append('\n');
        text.append(paint(CYAN, " ".repeat(margin.length() + number.length()) + " |"))
                .append(" ".repeat(excerpt.caret() + 1))
                .append(paint(RED, "^"))
                .append('\n');
    }

    /** Returns the number of errors and warnings, such as {@code 3 errors, 1 warning}. */
    public static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
        long warnings = diagnostics.size() - errors;
        return Stream.of(count(errors, "error"), count(warnings, "warning"))
                .filter(counted -> !counted.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String noun) {
        return number == 0 ? "" : Words.count((int) number, noun);
    }

    private String paint(String style, String text) {
        return colour ? style + text + RESET : text;
    }
}
