package dev.callsheet.language.diagnostic;

import java.util.Arrays;

/** Makes text safe to show: characters that move the cursor, hide, or turn the direction of writing are spelled out. */
final class Visible {
    /** The wide and full-width blocks of UAX 11 that texts really have, and pictographs. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    private Visible() {}

    /** The text with every such character as {@code <U+202E>}. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(codePoint -> shown.append(of(codePoint)));
        return shown.toString();
    }

    /** One character, spelled out if need be. */
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

    /** How many columns of a terminal the character takes. */
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
