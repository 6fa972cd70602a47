package dev.callsheet.language.source;

/**
 * Turns the tabs that separate tokens into spaces: YAML 1.2 allows them (section 6.2), but the library, which implements
 * YAML 1.1, does not. Tabs in texts stay, and so do tabs that indent (section 6.1), which the library then rejects. If in
 * doubt, a tab stays. Positions stay the same.
 */
public final class SeparatingTabs {
    private final String text;
    private final StringBuilder out;
    private int at;
    /** How many brackets and braces are open. */
    private int flow;

    private SeparatingTabs(String text) {
        this.text = text;
        this.out = new StringBuilder(text);
    }

    /** Returns the text with such tabs as spaces. */
    public static String toSpaces(String text) {
        return text.indexOf('\t') < 0 ? text : new SeparatingTabs(text).replaced();
    }

    private String replaced() {
        while (at < text.length()) {
            line();
        }
        return out.toString();
    }

    private void line() {
        int indent = spaces(at);
        int content = whites(at);
        boolean separates = isEnd(content) || is(content, '#') || flow > 0 || (indent > 0 && !startsBlock(content));
        if (separates) {
            replace(content);
        }
        at = content;
        if (text.startsWith("---", at) && isWhite(at + 3)) {
            at += 3;
        }
        tokens(indent);
    }

    /** Reads a line up to its end, or that of a text that goes on. */
    private void tokens(int indent) {
        while (!isEnd(at)) {
            char c = text.charAt(at);
            switch (c) {
                case ' ', '\t' -> replace(whites(at));
                case '#' -> at = lineEnd(at);
                case '"', '\'' -> at = quotedEnd(at);
                case '[', '{' -> open(1);
                case ']', '}' -> open(-1);
                case ',' -> at++;
                case ':' -> at++;
                case '-', '?' -> indicator();
                case '|', '>' -> blockOrPlain(indent);
                default -> plain();
            }
        }
        at++;
    }

    private void open(int change) {
        flow = Math.max(0, flow + change);
        at++;
    }

    /** A block after {@code -} and a tab would be indented by the tab. */
    private void indicator() {
        if (!isWhite(at + 1) && !isEnd(at + 1)) {
            plain();
            return;
        }
        at++;
        int next = whites(at);
        if (startsBlock(next)) {
            at = next;
        }
    }

    private void blockOrPlain(int indent) {
        if (flow > 0) {
            plain();
            return;
        }
        boolean explicit = false;
        while (!isEnd(at) && !isWhite(at)) {
            explicit |= Character.isDigit(text.charAt(at++));
        }
        replace(whites(at));
        at = lineEnd(at);
        int first = nextLine(at);
        while (first < text.length() && isEnd(whites(first))) {
            first = nextLine(lineEnd(first));
        }
        int least = explicit ? indent + 1 : Math.max(indent + 1, spaces(first));
        int next = nextLine(at);
        while (next < text.length() && (isEnd(whites(next)) || spaces(next) >= least)) {
            at = lineEnd(next);
            next = nextLine(at);
        }
    }

    /** A plain text ends before {@code : }, before a comment, and inside brackets before their marks. */
    private void plain() {
        at++;
        while (!isEnd(at)
                && !endsKey(at)
                && !(is(at, '#') && isWhite(at - 1))
                && !(flow > 0 && ",[]{}".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    /** Returns whether a mapping or list in block style starts here: an item, or a key with its colon. */
    private boolean startsBlock(int from) {
        if (isEnd(from)) {
            return false;
        }
        char first = text.charAt(from);
        if ((first == '-' || first == '?') && (isWhite(from + 1) || isEnd(from + 1))) {
            return true;
        }
        if (first == '"' || first == '\'') {
            return is(whites(quotedEnd(from)), ':');
        }
        int end = from;
        while (first != '[' && first != '{' && !isEnd(end) && !(is(end, '#') && isWhite(end - 1))) {
            if (endsKey(end)) {
                return true;
            }
            end++;
        }
        return false;
    }

    private boolean endsKey(int index) {
        return is(index, ':') && (isWhite(index + 1) || isEnd(index + 1));
    }

    private int quotedEnd(int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (is(i, '\\') && quote == '"') {
                i++;
            } else if (is(i, quote)) {
                return i + 1;
            }
        }
        return text.length();
    }

    private void replace(int end) {
        for (; at < end; at++) {
            out.setCharAt(at, ' ');
        }
    }

    private int spaces(int from) {
        int end = from;
        while (is(end, ' ')) {
            end++;
        }
        return end - from;
    }

    private int whites(int from) {
        int end = from;
        while (isWhite(end)) {
            end++;
        }
        return end;
    }

    private int lineEnd(int from) {
        int end = from;
        while (!isEnd(end)) {
            end++;
        }
        return end;
    }

    private int nextLine(int lineEnd) {
        return Math.min(text.length(), lineEnd + 1);
    }

    private boolean isEnd(int index) {
        return index >= text.length() || is(index, '\n') || is(index, '\r');
    }

    private boolean isWhite(int index) {
        return is(index, ' ') || is(index, '\t');
    }

    private boolean is(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }
}
