package dev.callsheet.openapi.write;

import org.yaml.snakeyaml.reader.StreamReader;

/** Texts in one line, with quotes only if YAML 1.1 needs them (sections 9.1.2 to 9.1.4, 5.3 for indicators). */
final class Scalars {
    private static final String STARTS = "?:,[]{}#&*!|>'\"%@`=<";
    private static final String FLOW = ",?[]{}";

    private Scalars() {}

    /**
     * Returns a text in one line.
     *
     * @param flow whether it is inside brackets or braces
     */
    static String inLine(String text, boolean flow) {
        if (!isPrintable(text)) {
            return escaped(text);
        }
        if (isPlain(text, flow)) {
            return text;
        }
        boolean cleaner = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return cleaner ? "\"" + text + "\"" : "'" + text.replace("'", "''") + "'";
    }

    private static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || text.startsWith(" ") || text.endsWith(" ") || text.endsWith(":")) {
            return false;
        }
        char first = text.charAt(0);
        boolean dash = first == '-' && (text.length() == 1 || text.charAt(1) == ' ' || text.startsWith("---"));
        if (dash || text.startsWith("...") || STARTS.indexOf(first) >= 0) {
            return false;
        }
        return !text.contains(": ")
                && !text.contains(" #")
                && !(flow && text.chars().anyMatch(c -> FLOW.indexOf(c) >= 0));
    }

    /** Returns whether a text is one line of characters that people see as they are. */
    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Scalars::isPrintable);
    }

    private static boolean isPrintable(int codePoint) {
        boolean directs = (codePoint >= 0x200E && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean breaks = codePoint == 0x2028 || codePoint == 0x2029;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return StreamReader.isPrintable(codePoint)
                && !Character.isISOControl(codePoint)
                && codePoint != 0xFEFF
                && !directs
                && !breaks
                && !surrogate;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '"', '\\' -> out.append('\\').appendCodePoint(codePoint);
                default -> {
                    if (isPrintable(codePoint)) {
                        out.appendCodePoint(codePoint);
                    } else {
                        out.append(String.format(codePoint > 0xFFFF ? "\\U%08X" : "\\u%04X", codePoint));
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
