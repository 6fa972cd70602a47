package dev.callsheet.openapi.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what a name says. */
final class NameText {
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern CLEAR = Pattern.compile("[_.-]*\\p{L}[\\p{L}\\p{N}_. -]{0,59}");
    private static final Set<String> CAPITALS = Set.of(
            "afk", "api", "csrf", "css", "csv", "dns", "gid", "html", "http", "https", "iban", "id", "ids", "ip", "iso",
            "json", "mfa", "pdf", "pin", "sdk", "sid", "sip", "sku", "sms", "sql", "ssh", "ssl", "sso", "tls", "ui",
            "uri", "uris", "url", "urls", "utc", "uuid", "vat", "xml", "zip");
    /** First words with which a name is not a noun: a question, or something to do. */
    private static final Set<String> NO_NOUN_FROM = Set.of(
            "allow", "are", "by", "can", "deny", "did", "disable", "does", "enable", "exclude", "expand", "filter",
            "for", "force", "has", "have", "hide", "if", "include", "is", "must", "not", "only", "order", "per",
            "require", "send", "should", "show", "skip", "sort", "use", "was", "were", "will", "with", "without");
    /** Last words with which a name is not a noun. */
    private static final Pattern NO_NOUN_TO =
            Pattern.compile("after|at|before|by|for|from|in|of|on|to|until|with|active|private|public|[a-z]|"
                    + "(?!.*(?:feed|speed|seed|need|embed|shed|bed)$).+ed|(?!table|variable).+[ai]ble");

    private static final Pattern MOMENT = Pattern.compile("(.*(?:ed|es)) (?:at|on)");

    private NameText() {}

    /** Returns what a parameter, field or type is. */
    static String of(String name) {
        String words = words(name);
        Matcher moment = MOMENT.matcher(words);
        if (moment.matches()) {
            return "When it " + (moment.group(1).endsWith("ed") ? "was " : "") + moment.group(1) + ".";
        }
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        boolean noun = !words.isEmpty()
                && !NO_NOUN_FROM.contains(first)
                && !NO_NOUN_TO.matcher(last).matches();
        return noun ? "The " + words + "." : as("The value of", name);
    }

    /** Returns what a value of an enum means. */
    static String ofValue(String value) {
        String words = words(value);
        return words.isEmpty()
                ? as("The value", value)
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String as(String start, String name) {
        String shown = shown(name);
        return shown.isEmpty() ? "The value." : start + " `" + shown + "`.";
    }

    private static String shown(String name) {
        return Characters.seen(name).strip().replace('`', '\'');
    }

    /** Returns the words of a name; empty if it has others than words. */
    private static String words(String name) {
        String shown = shown(name);
        return CLEAR.matcher(shown).matches()
                ? WORDS.splitAsStream(shown)
                        .filter(word -> !word.isEmpty())
                        .map(NameText::word)
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (small.equals("max") || small.equals("min")) {
            return small + "imum";
        }
        if (CAPITALS.contains(small)) {
            return small.endsWith("s") && CAPITALS.contains(small.substring(0, small.length() - 1))
                    ? small.substring(0, small.length() - 1).toUpperCase(Locale.ROOT) + "s"
                    : small.toUpperCase(Locale.ROOT);
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? word : small;
    }
}
