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

/**
 * What the YAML library complains about, in words for people who do not know its grammar.
 *
 * @param index of the code point that is to blame
 */
record SyntaxFault(int index, String message, @Nullable String hint) {
    private static final String QUOTE_IT = "a text that begins with it needs quotes";

    private static final Pattern CHARACTER = Pattern.compile("character '(.)");

    /** The first whose words are in the library's message applies. */
    private static final List<Rewrite> REWRITES = List.of(
            Rewrite.of(
                    "mapping values are not allowed here",
                    "a `:` in the middle of a value",
                    "a text that contains `: ` needs quotes; a key begins a line of its own"),
            Rewrite.of(
                    "sequence entries are not allowed here",
                    "a `-` where no list can begin",
                    "the first item goes on a line of its own"),
            Rewrite.of("'\\t(TAB)' that cannot start", "a tab cannot stand here", "indent with spaces"),
            Rewrite.of("that cannot start any token", "a value cannot begin with `THIS`", QUOTE_IT),
            Rewrite.ofStart(
                    "could not find expected ':'",
                    "this line has no `:`",
                    "a line is `key: value`; a text that goes on in the next line is indented, or quoted"),
            Rewrite.of(
                    "found '<stream end>'",
                    "the file ends before something is complete",
                    "a bracket or a brace further up is not closed"),
            Rewrite.of(
                    "expected <block end>, but found",
                    "this does not fit what stands above it",
                    "keys of one mapping, and items of one list, begin in the same column"),
            Rewrite.of(
                    "expected ',' or '}'",
                    "the mapping in braces goes wrong here: a `,` or `}` is missing",
                    "texts in braces need quotes when they contain any of , [ ] { }"),
            Rewrite.of(
                    "expected ',' or ']'",
                    "the list in brackets goes wrong here: a `,` or `]` is missing",
                    "texts in brackets need quotes when they contain any of , [ ] { }"),
            Rewrite.ofStart("found unexpected end of stream", "this quote is never closed", "add the closing quote"),
            Rewrite.ofStart(
                    "found unexpected document separator", "this quote is never closed", "add the closing quote"),
            Rewrite.of(
                    "found unknown escape character",
                    "an escape that YAML does not know",
                    "in double quotes a backslash is written \\\\; in single quotes it stands for itself"),
            Rewrite.of(
                    "expected escape sequence of",
                    "an escape that is not complete",
                    "in double quotes a backslash is written \\\\; in single quotes it stands for itself"),
            Rewrite.of(
                    "chomping or indentation indicators",
                    "`|` and `>` begin a text of several lines, which starts on the next line",
                    QUOTE_IT),
            Rewrite.of(
                    "expected a comment or a line break",
                    "`|` and `>` begin a text of several lines, which starts on the next line",
                    QUOTE_IT),
            Rewrite.of("scanning a directive", "a line cannot begin with `%`", QUOTE_IT),
            Rewrite.of("expected alphabetic or numeric character", "`&` and `*` have a meaning in YAML", QUOTE_IT),
            Rewrite.of("unexpected character found", "`&` and `*` have a meaning in YAML", QUOTE_IT),
            Rewrite.of(
                    "undefined tag handle",
                    "tags are not part of the language",
                    "a text that begins with `!` needs quotes"),
            Rewrite.of("expected the node content", "a key or a value is missing here", null),
            Rewrite.of("mapping keys are not allowed here", "a `?` where no key can begin", QUOTE_IT),
            Rewrite.of("<document start>", "this does not fit what stands above it", "a file is one mapping"));

    static SyntaxFault of(MarkedYAMLException fault) {
        String problem = Stream.of(fault.getContext(), fault.getProblem())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        for (Rewrite rewrite : REWRITES) {
            if (problem.contains(rewrite.words())) {
                String message = rewrite.message().replace("THIS", character(problem));
                return new SyntaxFault(index(fault, rewrite.atStart()), message, rewrite.hint());
            }
        }
        return new SyntaxFault(index(fault, false), "this is not YAML: " + problem.replaceAll("\\s+", " "), null);
    }

    private static String character(String problem) {
        Matcher named = CHARACTER.matcher(problem);
        return named.find() ? named.group(1) : "this character";
    }

    private static int index(MarkedYAMLException fault, boolean start) {
        Mark mark = start && fault.getContextMark() != null ? fault.getContextMark() : fault.getProblemMark();
        return mark == null ? 0 : mark.getIndex();
    }

    /**
     * @param atStart whether the place to show is where the broken thing begins, not where the library gave up
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
