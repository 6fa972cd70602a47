package dev.callsheet.generator.emit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes text of the spec for a Javadoc comment, so that it is shown as written. What could end the comment, start
 * a tag, an element, an entity or a unicode escape (JLS 3.3) becomes an entity; what isn't seen or turns the direction of
 * others becomes a space. A slash may stay, because no star remains that could come before it.
 */
final class JavadocEscaper {
    private static final Pattern CODE = Pattern.compile("`(?!\\s)([^`]+)(?<!\\s)`");
    private static final Pattern PLAIN_CODE = Pattern.compile("[\\w .,:;=+()\\[\\]!?#%~^|'\"$/-]+");

    private JavadocEscaper() {}

    /** Returns text for anywhere in a comment, on one line; text between backticks is shown as code. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            out.append(escape(text.substring(end, code.start()))).append(code(code.group(1)));
            end = code.end();
        }
        return out.append(escape(text.substring(end))).toString().strip();
    }

    /** Returns a value as code. */
    static String code(String value) {
        if (escape(value).isBlank()) {
            return "(blank)";
        }
        return PLAIN_CODE.matcher(value).matches()
                ? "{@code " + value.strip() + "}"
                : "<code>" + escape(value).strip() + "</code>";
    }

    /** Returns the value of an attribute of an element, without its quotes. */
    static String attribute(String value) {
        return escape(value).replace("\"", "&quot;");
    }

    /** Returns text without any markup. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                append(out, c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '@', '{', '}', '*', '\\' -> out.append("&#").append((int) c).append(';');
            default -> {
                if (!isUnseen(c)) {
                    out.append(c);
                } else if (out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
        }
    }

    /** Returns whether it is a control, separator, mark of direction or joining, lone surrogate, or noncharacter. */
    private static boolean isUnseen(char c) {
        return Character.isISOControl(c)
                || c == ' '
                || c == '\u00ad'
                || c == '\u061c'
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u2028' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u206f')
                || c == '\ufeff'
                || (c >= '\ufff0' && c != '\ufffd')
                || Character.isSurrogate(c);
    }
}
