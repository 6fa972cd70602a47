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
record Markup(String format, List<ClassName> types) {
    static final Markup EMPTY = new Markup("", List.of());

    Markup {
        types = List.copyOf(types);
    }

    /** Returns our own words, which may hold markup. */
    static Markup raw(String words) {
        return new Markup(words.replace("$", "$$"), List.of());
    }

    /** Returns text of the spec. */
    static Markup of(String text) {
        return raw(JavadocEscaper.of(text));
    }

    /** Returns text of the spec in which backticks have no meaning. */
    static Markup escaped(String text) {
        return raw(JavadocEscaper.escape(text).strip());
    }

    /** Returns text of the spec as a sentence; empty if the text is. */
    static Markup sentence(@Nullable String text) {
        String shown = text == null ? "" : JavadocEscaper.of(text);
        boolean open = !shown.isEmpty() && ".!?:".indexOf(shown.charAt(shown.length() - 1)) < 0;
        return raw(open ? shown + "." : shown);
    }

    /** Returns a value as code. */
    static Markup code(String value) {
        return raw(JavadocEscaper.code(value));
    }

    /** Returns a link to a class. */
    static Markup link(ClassName type) {
        return new Markup("{@link $T}", List.of(type));
    }

    /** Returns a link to a member of a class, shown as the label. */
    static Markup link(ClassName type, String member, String label) {
        String shown = JavadocEscaper.escape(label).strip().replace("$", "$$");
        return new Markup("{@link $T#" + member + (shown.isEmpty() ? "}" : " " + shown + "}"), List.of(type));
    }

    boolean isEmpty() {
        return format.isEmpty();
    }

    /** Returns this text followed by the other, with nothing between them. */
    Markup and(Markup other) {
        return new Markup(
                format + other.format,
                Stream.concat(types.stream(), other.types.stream()).toList());
    }

    /** Returns this text followed by our own words. */
    Markup and(String words) {
        return and(raw(words));
    }

    /** Returns the texts that are not empty, with the separator between them. */
    static Markup join(String separator, List<Markup> texts) {
        Markup joined = EMPTY;
        for (Markup text : texts) {
            if (!text.isEmpty()) {
                joined = joined.isEmpty() ? text : joined.and(separator).and(text);
            }
        }
        return joined;
    }

    /** Returns the sentences one after the other. */
    static Markup sentences(Markup... sentences) {
        return join(" ", List.of(sentences));
    }

    /**
     * Returns the text in lines of at most {@code width} characters if possible. No tag is broken.
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

    /** Returns the parts between spaces. Spaces inside a tag do not count. */
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
