package dev.callsheet.language.value;

import java.util.regex.Pattern;

/** The regular expression of a {@code pattern}. */
public final class Expression {
    private Expression() {}

    /** Returns whether an expression matches somewhere in a text. */
    public static boolean matches(String expression, String text) {
        return Pattern.compile(untilEnd(expression)).matcher(text).find();
    }

    /**
     * Returns an expression with {@code \z} in place of a {@code $} at its end, which in Java also matches before a last line
     * break, but not in JSON Schema (ECMA-262 section 22.2.2.4). The runtime's {@code TextPattern} has the same rule.
     */
    private static String untilEnd(String expression) {
        int last = expression.length() - 1;
        int slashes = 0;
        while (slashes < last && expression.charAt(last - 1 - slashes) == '\\') {
            slashes++;
        }
        return expression.endsWith("$") && slashes % 2 == 0 ? expression.substring(0, last) + "\\z" : expression;
    }
}
