package dev.callsheet.openapi.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where sentences end. */
final class Sentences {
    /** A mark at the end, what closes with it, and a space before what may start a sentence; or a mark of Chinese and Japanese. */
    private static final Pattern END =
            Pattern.compile("[.!?][\"'\u2019\u201d)\\]]*(?= +[^a-z\\s,;:)\u2013\u2014-]|$)|[\u3002\uff01\uff1f]");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i).*(?:^|[\\s(\"'])(?:e\\.g|i\\.e|eg|ie|vs|cf|approx|resp|incl|excl|esp|no|nr|mr|mrs|ms|dr|prof|st|ex|fig|inc|ltd|a\\.k\\.a|[a-z](?:\\.[a-z])*)\\.$");

    private Sentences() {}

    /** Returns the end of the first sentence of a text. */
    static int firstEnd(String text) {
        Matcher end = END.matcher(text);
        while (end.find()) {
            String before = text.substring(0, end.end());
            boolean open = before.chars().filter(c -> c == '`').count() % 2 == 1
                    || before.chars().filter(c -> c == '(').count()
                            > before.chars().filter(c -> c == ')').count();
            if (!open && !ABBREVIATION.matcher(before).matches()) {
                return end.end();
            }
        }
        return text.length();
    }

    /** Returns as many sentences as fit; as many words if not even one does. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = 0;
        int next = firstEnd(text);
        while (next <= most && end < next) {
            end = next;
            next = end + firstEnd(text.substring(end));
        }
        return end > 0 ? text.substring(0, end) : words(text, most);
    }

    private static String words(String text, int most) {
        int space = text.lastIndexOf(' ', most - 2);
        String cut = text.substring(0, space > 0 ? space : most - 2);
        boolean open = cut.chars().filter(c -> c == '`').count() % 2 == 1;
        return (open ? cut.replaceFirst("`([^`]*)$", "$1") : cut) + "\u2026";
    }
}
