package dev.callsheet.openapi.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what a name says. */
final class NameText {
    private static final Pattern WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}]*");
    private static final Set<String> CAPITALS = Set.of(
            "api", "css", "csv", "dns", "gid", "html", "http", "https", "iban", "id", "ids", "ip", "iso", "json", "mfa",
            "pdf", "pin", "sdk", "sid", "sip", "sku", "sms", "sql", "ssh", "ssl", "sso", "tls", "ui", "uri", "uris",
            "url", "urls", "utc", "uuid", "vat", "xml", "zip");
    private static final Set<String> QUESTIONS =
            Set.of("is", "are", "was", "were", "has", "have", "can", "should", "must", "will", "does", "did");
    private static final Set<String> DOING = Set.of(
            "include", "exclude", "show", "hide", "enable", "disable", "allow", "deny", "use", "require", "skip",
            "force", "send", "expand", "sort", "order", "filter", "only", "with", "without", "by", "from", "to", "in",
            "on", "for", "if", "x", "not", "q", "new", "max", "min");

    private NameText() {}

    static String of(String name) {
        String shown = Characters.seen(name).strip().replace('`', '\'');
        if (shown.isEmpty()) {
            return "The value.";
        }
        List<String> words = WORDS.splitAsStream(shown)
                .filter(word -> !word.isEmpty())
                .map(NameText::word)
                .toList();
        boolean clear = !words.isEmpty()
                && !SAYS_NOTHING.matcher(shown).matches()
                && shown.length() <= 60
                && shown.matches("[\\p{L}\\p{N}_. -]+")
                && !Character.isDigit(words.get(0).charAt(0));
        if (!clear) {
            return "The value of `" + shown + "`.";
        }
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        if (words.size() > 1
                && (last.equals("at") || last.equals("on"))
                && words.get(words.size() - 2).matches(".+(ed|es)")) {
            return "When it " + (words.get(words.size() - 2).endsWith("ed") ? "was " : "")
                    + words.subList(0, words.size() - 1).stream().collect(Collectors.joining(" ")) + ".";
        }
        if (QUESTIONS.contains(first)
                || DOING.contains(first)
                || last.equals("by")
                || last.equals("at")
                || last.equals("for")) {
            return "The value of `" + shown + "`.";
        }
        return "The " + String.join(" ", words) + ".";
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (CAPITALS.contains(small)) {
            return small.endsWith("s") && CAPITALS.contains(small.substring(0, small.length() - 1))
                    ? small.substring(0, small.length() - 1).toUpperCase(Locale.ROOT) + "s"
                    : small.toUpperCase(Locale.ROOT);
        }
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? word : small;
    }
}
