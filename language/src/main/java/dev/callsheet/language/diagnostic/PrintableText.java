package dev.callsheet.language.diagnostic;

import java.util.Arrays;

/** Makes text safe to print: characters that are invisible, move the cursor or change the direction of text are escaped. */
final class PrintableText {
    /** The common wide and full-width blocks of UAX 11, and pictographs. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    private PrintableText() {}

    /** Returns the text with each such character as {@code <U+202E>}. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> shown.append(of(codePoint)));
        return shown.toString();
    }

    /** Returns a character, escaped if necessary. */
    static String of(int codePoint) {
        return isHidden(codePoint) ? String.format("<U+%04X>", codePoint) : Character.toString(codePoint);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** Returns the number of terminal columns that a character takes. */
    static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        return Arrays.stream(WIDE).anyMatch(block -> block[0] <= codePoint && codePoint <= block[1]);
    }
}
