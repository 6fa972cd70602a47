package dev.callsheet.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out JavaPoet's text as a person would: a short comment on one line, parameters and
 * components on one line or one a line, no line of its own for an empty body. Only whitespace changes, and none in a
 * literal: they have no line breaks.
 */
final class Layout {
    private static final int WIDTH = 120;
    private static final String CONTINUED = "        ";

    private static final Pattern ANNOTATION_AFTER_DOT = Pattern.compile("\\. @Nullable ");
    private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");
    private static final Pattern EMPTY_BODY = Pattern.compile("(?m)\\{\\n *}$");
    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n +\\* ([^@\\n].*)\\n +\\*/$");
    private static final Pattern DECLARATION = Pattern.compile(
            "(?m)^( *)((?:(?:public|private|static|final|record) )[^\\n=(;{}]*\\()([^;{}=]*?)(\\)[^()\\n;=]*\\{}?)$");
    private static final Pattern LONG_CONSTANT = Pattern.compile("(?m)^( +)([\\w<>,.?@ ]+ =) (\\S.*)$");
    private static final Pattern LONG_FIELD = Pattern.compile("(?m)^( +)((?:public|private) [^(\n]*>) (\\w+ =)$");
    private static final Pattern PERMITS = Pattern.compile("(?m)^(public sealed interface .*?) permits (.*) \\{$");
    private static final Pattern FIELD_GAP = Pattern.compile(
            "(?m)^( +private [\\w<>,.?@ \\[\\]]+(?: = [^\\n]*)?;)\\n\\n(?= +private [\\w<>,.?@ \\[\\]]+(?: = [^\\n]*)?;$)");

    private Layout() {}

    static String tidy(String text) {
        String tidy = ANNOTATION_AFTER_DOT.matcher(text).replaceAll(".@Nullable ");
        tidy = TRAILING_SPACE.matcher(tidy).replaceAll("");
        tidy = EMPTY_BODY.matcher(tidy).replaceAll("{}");
        tidy = replace(tidy, SHORT_COMMENT, Layout::comment);
        tidy = replace(tidy, DECLARATION, Layout::declaration);
        tidy = replace(tidy, LONG_CONSTANT, Layout::constant);
        tidy = replace(tidy, LONG_FIELD, Layout::field);
        tidy = replace(tidy, PERMITS, Layout::permits);
        return FIELD_GAP.matcher(tidy).replaceAll("$1\n");
    }

    private interface Rule {
        String apply(MatchResult match);
    }

    private static String replace(String text, Pattern pattern, Rule rule) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(rule.apply(match)));
    }

    private static String comment(MatchResult match) {
        String line = match.group(1) + "/** " + match.group(2) + " */";
        return line.length() <= WIDTH ? line : match.group();
    }

    private static String declaration(MatchResult match) {
        String indent = match.group(1);
        String flat = match.group(3).replaceAll("\\s+", " ").strip();
        String line = indent + match.group(2) + flat + match.group(4);
        if (line.length() <= WIDTH) {
            return line;
        }
        String continued = "\n" + indent + CONTINUED;
        String start = match.group(2);
        if (indent.length() + start.length() > WIDTH) {
            start = start.replaceFirst("> (\\w+\\()$", ">" + Matcher.quoteReplacement(continued) + "$1");
        }
        boolean fits = indent.length()
                        + CONTINUED.length()
                        + flat.length()
                        + match.group(4).length()
                <= WIDTH;
        String parameters = fits ? flat : String.join("," + continued, split(flat));
        return indent + start + (flat.isEmpty() ? "" : continued) + parameters + match.group(4);
    }

    private static String constant(MatchResult match) {
        return match.group().length() <= WIDTH
                ? match.group()
                : match.group(1) + match.group(2) + "\n" + match.group(1) + CONTINUED + match.group(3);
    }

    private static String field(MatchResult match) {
        return match.group().length() <= WIDTH
                ? match.group()
                : match.group(1) + match.group(2) + "\n" + match.group(1) + CONTINUED + match.group(3);
    }

    private static String permits(MatchResult match) {
        return match.group().length() <= WIDTH
                ? match.group()
                : match.group(1) + "\n" + CONTINUED + "permits "
                        + String.join(",\n" + CONTINUED + CONTINUED, split(match.group(2))) + " {";
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
