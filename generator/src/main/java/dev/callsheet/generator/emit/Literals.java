package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Literals of Java source. JavaPoet's own do not compile with U+2028, and its {@code $L} writes its argument as it is, so every
 * text of the spec that becomes code comes through here: only printable ASCII comes out.
 */
final class Literals {
    /** JVMS 4.4.7 bounds a constant to 65,535 bytes, and a char takes three at most. */
    private static final int LONGEST = 21_000;

    private Literals() {}

    /** Returns the expression for a string. */
    static CodeBlock string(String value) {
        if (value.length() <= LONGEST) {
            return CodeBlock.of("$L", quoted(value));
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int i = 0; i < value.length(); i += LONGEST) {
            parts.add(CodeBlock.of("$L", quoted(value.substring(i, Math.min(value.length(), i + LONGEST)))));
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ",$W"));
    }

    /** Returns the expressions for some strings, as arguments. */
    static CodeBlock strings(List<String> values) {
        return CodeBlock.join(values.stream().map(Literals::string).toList(), ",$W");
    }

    /** Returns the expression for the text of a boolean, number or string. */
    static CodeBlock constant(TypeRef type, String text) {
        if (type.is(ScalarKind.STRING)) {
            return string(text);
        } else if (type.is(ScalarKind.BOOLEAN)) {
            return CodeBlock.of("$L", text.equals("true"));
        }
        return CodeBlock.of("$L", bound(new BigDecimal(text)));
    }

    /** Returns a bound: of a length, a size or an integer as {@code long}, of a number as {@code double} if it is exact. */
    static String bound(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        int bits = value.toBigInteger().bitLength();
        if (whole && bits < Long.SIZE) {
            return value.toBigInteger() + (bits < Integer.SIZE ? "" : "L");
        }
        String number = Double.toString(value.doubleValue());
        boolean exact = Double.isFinite(value.doubleValue()) && new BigDecimal(number).compareTo(value) == 0;
        return exact ? number : "new java.math.BigDecimal(\"" + value.toPlainString() + "\")";
    }

    private static String quoted(String value) {
        StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            append(literal, value.charAt(i));
            if (isAlone(value, i) && i + 1 < value.length()) {
                // javac 17 misreads a backslash right after a lone high surrogate.
                literal.append("\" + \"");
            }
        }
        return literal.append('"').toString();
    }

    /** Returns whether the first half of a character is there without the second. */
    private static boolean isAlone(String value, int index) {
        return Character.isHighSurrogate(value.charAt(index))
                && (index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1)));
    }

    private static void append(StringBuilder literal, char c) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (c >= ' ' && c <= '~') {
                    literal.append(c);
                } else {
                    literal.append("\\u").append(HexFormat.of().toHexDigits(c));
                }
            }
        }
    }
}
