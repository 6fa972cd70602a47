package dev.callsheet.language.source;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * An error of the YAML library, in words for people who do not know the grammar of YAML.
 *
 * @param index the index of the code point with the error
 */
public record YamlSyntaxError(
        int index, String message, @Nullable String hint) {
    private static final String QUOTE_IT = "put a text that starts with it in quotes";

    private static final String BACKSLASH =
            "in double quotes, write \\\\ for a backslash; in single quotes, a backslash stands for itself";

    private static final Pattern CHARACTER = Pattern.compile("character '(.)");

    /** The first one whose words are in the message of the library applies. */
    private static final List<Rewrite> REWRITES = List.of(
            Rewrite.of(
                    "mapping values are not allowed here",
                    "unexpected `:` in a value",
                    "put a text that contains `: ` in quotes, and start a key on a line of its own"),
            Rewrite.of(
                    "sequence entries are not allowed here",
                    "unexpected `-`: a list cannot start here",
                    "start the first item on a line of its own"),
            Rewrite.of("'\\t(TAB)' that cannot start", "unexpected tab", "indent with spaces"),
            Rewrite.of("that cannot start any token", "a value cannot start with `THIS`", QUOTE_IT),
            Rewrite.ofStart(
                    "could not find expected ':'",
                    "expected `key: value`, but the line has no `:`",
                    "add the `:`; if the line continues a text, indent it or put the text in quotes"),
            Rewrite.of(
                    "found '<stream end>'",
                    "unexpected end of the file",
                    "close the bracket or brace that is open above"),
            Rewrite.of(
                    "expected <block end>, but found",
                    "the indentation does not match the lines above",
                    "start the keys of a mapping, and the items of a list, in the same column"),
            Rewrite.of(
                    "expected ',' or '}'",
                    "expected `,` or `}` in the mapping in braces",
                    "put texts in braces that contain any of , [ ] { } in quotes"),
            Rewrite.of(
                    "expected ',' or ']'",
                    "expected `,` or `]` in the list in brackets",
                    "put texts in brackets that contain any of , [ ] { } in quotes"),
            Rewrite.ofStart("found unexpected end of stream", "this quote is not closed", "add the closing quote"),
            Rewrite.ofStart("found unexpected document separator", "this quote is not closed", "add the closing quote"),
            Rewrite.of("found unknown escape character", "unknown escape sequence", BACKSLASH),
            Rewrite.of("expected escape sequence of", "incomplete escape sequence", BACKSLASH),
            Rewrite.of(
                    "chomping or indentation indicators",
                    "a text after `|` or `>` must start on the next line",
                    QUOTE_IT),
            Rewrite.of(
                    "expected a comment or a line break",
                    "a text after `|` or `>` must start on the next line",
                    QUOTE_IT),
            Rewrite.of("scanning a directive", "a line cannot start with `%`", QUOTE_IT),
            Rewrite.of(
                    "expected alphabetic or numeric character",
                    "`&` and `*` have a meaning of their own in YAML",
                    QUOTE_IT),
            Rewrite.of("unexpected character found", "`&` and `*` have a meaning of their own in YAML", QUOTE_IT),
            Rewrite.of(
                    "undefined tag handle",
                    "tags are not part of the language",
                    "put a text that starts with `!` in quotes"),
            Rewrite.of("expected the node content", "a key or a value is missing", null),
            Rewrite.of("mapping keys are not allowed here", "unexpected `?`: a key cannot start here", QUOTE_IT),
            Rewrite.of(
                    "simple key is required",
                    "unexpected text after a closing bracket or brace",
                    "indent all lines of a list in brackets or of a mapping in braces"),
            Rewrite.of(
                    "<document start>",
                    "the indentation does not match the lines above",
                    "a file is a single mapping"));

    /**
     * Returns what is wrong.
     *
     * @param lastIndex where to show an error that has no position
     */
    public static YamlSyntaxError of(YAMLException error, int lastIndex) {
        String problem = error instanceof MarkedYAMLException marked
                ? Stream.of(marked.getContext(), marked.getProblem())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": "))
                : String.valueOf(error.getMessage());
        for (Rewrite rewrite : REWRITES) {
            if (problem.contains(rewrite.words())) {
                String message = rewrite.message().replace("THIS", character(problem));
                return new YamlSyntaxError(index(error, rewrite.atStart(), lastIndex), message, rewrite.hint());
            }
        }
        String message = "this is not valid YAML: " + problem.replaceAll("\\s+", " ");
        return new YamlSyntaxError(index(error, false, lastIndex), message, null);
    }

    /** Returns the error of an escape whose digits are missing or do not stand for a character. */
    public static YamlSyntaxError invalidEscape(int index) {
        return new YamlSyntaxError(
                index, "invalid escape sequence: its digits do not stand for a character", BACKSLASH);
    }

    private static String character(String problem) {
        Matcher named = CHARACTER.matcher(problem);
        return named.find() ? named.group(1) : "this character";
    }

    private static int index(YAMLException error, boolean start, int lastIndex) {
        if (!(error instanceof MarkedYAMLException marked)) {
            return lastIndex;
        }
        Mark mark = start && marked.getContextMark() != null ? marked.getContextMark() : marked.getProblemMark();
        return mark == null ? lastIndex : mark.getIndex();
    }

    /**
     * @param atStart whether to show where the invalid part starts instead of where the library stopped
     */
    private record Rewrite(
            String words,
            boolean atStart,
            String message,
            @Nullable String hint) {
        static Rewrite of(String words, String message, @Nullable String hint) {
            return new Rewrite(words, false, message, hint);
        }

        static Rewrite ofStart(String words, String message, @Nullable String hint) {
            return new Rewrite(words, true, message, hint);
        }
    }
}
