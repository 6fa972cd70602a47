package dev.callsheet.runtime.endpoint;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that texts must match. It is compiled when it is needed first: most programs use few parameters. */
final class TextPattern {
    private final String expression;
    private final String example;
    private volatile @Nullable Pattern compiled;

    /** @param example a text that matches; empty if none is known */
    TextPattern(String expression, String example) {
        this.expression = expression;
        this.example = example;
    }

    /** Returns whether it matches somewhere in a text, or in each text of a list; values of other types match. */
    boolean matches(Object value) {
        return culprit(value) == null;
    }

    /** Returns the text, or the first text of a list, that it does not match; null if there is none. */
    @Nullable
    String culprit(Object value) {
        if (value instanceof Collection<?> list) {
            for (Object element : list) {
                String culprit = element == null ? null : culprit(element);
                if (culprit != null) {
                    return culprit;
                }
            }
            return null;
        }
        return value instanceof String text && !pattern().matcher(text).find() ? text : null;
    }

    /** Returns what is wrong with a value, as the end of a sentence; null if it matches. Never quotes it: it may be a secret. */
    @Nullable
    String problem(Object value) {
        if (matches(value)) {
            return null;
        }
        String subject = value instanceof Collection<?> ? "has an element that must match " : "must match ";
        return subject + expression + (example.isEmpty() ? "" : ", such as " + example);
    }

    private Pattern pattern() {
        Pattern known = compiled;
        if (known == null) {
            known = Pattern.compile(untilEnd(expression));
            compiled = known;
        }
        return known;
    }

    /**
     * Returns an expression with {@code \z} in place of a {@code $} at its end, which in Java also matches before a last line
     * break, but not in JSON Schema (ECMA-262 section 22.2.2.4). The language module's {@code Expression} has the same rule.
     */
    private static String untilEnd(String expression) {
        int last = expression.length() - 1;
        int slashes = 0;
        while (slashes < last && expression.charAt(last - 1 - slashes) == '\\') {
            slashes++;
        }
        return expression.endsWith("$") && slashes % 2 == 0 ? expression.substring(0, last) + "\\z" : expression;
    }

    /** Returns whether another pattern is the same: what matches one cannot be told from what matches the other. */
    boolean isSame(TextPattern other) {
        return expression.equals(other.expression);
    }
}
