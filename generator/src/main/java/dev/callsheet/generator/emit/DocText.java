package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run of text in a Javadoc comment, escaped, with links in it.
 *
 * @param format for JavaPoet; {@code $T} stands for a linked class, every other dollar sign is doubled
 * @param types the linked classes, in order
 */
record DocText(String format, List<ClassName> types) {
    static final DocText EMPTY = new DocText("", List.of());

    DocText {
        types = List.copyOf(types);
    }

    /** Our own words, which may hold markup. */
    static DocText markup(String words) {
        return new DocText(words.replace("$", "$$"), List.of());
    }

    /** Text of the spec. */
    static DocText of(String text) {
        return markup(JavadocText.of(text));
    }

    /** Text of the spec in which backticks mean nothing. */
    static DocText escaped(String text) {
        return markup(JavadocText.escape(text).strip());
    }

    /** Text of the spec as a sentence; empty where there is no text. */
    static DocText sentence(@Nullable String text) {
        String shown = text == null ? "" : JavadocText.of(text);
        boolean open = !shown.isEmpty() && ".!?:".indexOf(shown.charAt(shown.length() - 1)) < 0;
        return markup(open ? shown + "." : shown);
    }

    /** A value as code. */
    static DocText code(String value) {
        return markup(JavadocText.code(value));
    }

    /** A link to a class. */
    static DocText link(ClassName type) {
        return new DocText("{@link $T}", List.of(type));
    }

    /** A link to a member of a class, shown as the label. */
    static DocText link(ClassName type, String member, String label) {
        String shown = JavadocText.escape(label).strip().replace("$", "$$");
        return new DocText("{@link $T#" + member + (shown.isEmpty() ? "}" : " " + shown + "}"), List.of(type));
    }

    boolean isEmpty() {
        return format.isEmpty();
    }

    /** This followed by the other, without anything between them. */
    DocText and(DocText other) {
        return new DocText(
                format + other.format,
                Stream.concat(types.stream(), other.types.stream()).toList());
    }

    /** This followed by our own words. */
    DocText and(String words) {
        return and(markup(words));
    }

    /** Those that are not empty, with the separator between them. */
    static DocText join(String separator, List<DocText> texts) {
        DocText joined = EMPTY;
        for (DocText text : texts) {
            if (!text.isEmpty()) {
                joined = joined.isEmpty() ? text : joined.and(separator).and(text);
            }
        }
        return joined;
    }

    /** Sentences, one after the other. */
    static DocText sentences(DocText... sentences) {
        return join(" ", List.of(sentences));
    }

    /**
     * The text in lines of at most {@code width} characters where that can be; no tag is broken.
     *
     * @param start what the first line starts with
     * @param indent what lines after the first start with
     */
    CodeBlock wrapped(int width, String start, String indent) {
        StringBuilder out = new StringBuilder(start);
        int column = start.length();
        int type = 0;
        boolean first = true;
        for (String word : words()) {
            int length = 0;
            for (int i = 0; i < word.length(); i++, length++) {
                if (word.charAt(i) == '$' && word.charAt(++i) == 'T') {
                    length += String.join(".", types.get(type++).simpleNames()).length() - 1;
                }
            }
            if (!first && column + 1 + length > width) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (!first) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += length;
            first = false;
        }
        return CodeBlock.of(out.toString(), types.toArray());
    }

    /** The parts between spaces, where spaces inside a tag part nothing. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == ' ' && depth == 0) {
                words.add(format.substring(start, i));
                start = i + 1;
            } else if (c == '{' || c == '<') {
                depth++;
            } else if (c == '}' || c == '>') {
                depth--;
            }
        }
        words.add(format.substring(start));
        return words.stream().filter(word -> !word.isEmpty()).toList();
    }
}
