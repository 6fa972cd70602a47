package dev.callsheet.language.diagnostic;

/**
 * A source line, prepared for a terminal.
 *
 * @param text printable text of at most about 110 columns
 * @param caret the column to mark, from 0
 */
record SourceExcerpt(String text, int caret) {
    private static final int TAB = 4;
    private static final int WIDEST = 110;
    private static final int BEFORE = 70;
    private static final String CUT = "...";

    /**
     * @param column the column to mark, from 1, in UTF-16 code units
     */
    static SourceExcerpt of(String line, int column) {
        int target = Math.max(0, column - 1);
        int from = windowStart(line, target);
        StringBuilder shown = new StringBuilder(from > 0 ? CUT : "");
        int width = shown.length();
        int caret = -1;
        int i = from;
        while (i < line.length() && width < WIDEST) {
            caret = i >= target && caret < 0 ? width : caret;
            int codePoint = line.codePointAt(i);
            String piece = codePoint == '\t' ? " ".repeat(TAB - width % TAB) : PrintableText.of(codePoint);
            shown.append(piece);
            width += piece.codePointCount(0, piece.length()) == 1 ? PrintableText.width(codePoint) : piece.length();
            i += Character.charCount(codePoint);
        }
        int end = caret < 0 ? width : caret;
        String text = i < line.length() ? shown + CUT : shown.toString().stripTrailing();
        return new SourceExcerpt(text, end);
    }

    /** Returns where to cut the beginning of a long line, never inside a character. */
    private static int windowStart(String line, int target) {
        int from = Math.min(target, line.length()) - BEFORE;
        if (from <= 0) {
            return 0;
        }
        return Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
