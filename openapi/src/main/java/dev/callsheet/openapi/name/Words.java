package dev.callsheet.openapi.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a name, as they are written there. ASCII letters and digits make words; all else, and a capital after a small
 * letter, ends one. Accents are taken off.
 */
final class Words {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=[a-z])['\u2019](?=s\\b)");
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9]+s?");
    private static final Set<String> SAME_IN_PLURAL = Set.of(
            "analytics", "credentials", "details", "metrics", "news", "preferences", "settings", "statistics", "stats");

    private Words() {}

    /** Returns the words of a name; none if it has no ASCII letters or digits. */
    static List<String> of(String name) {
        String joined = APOSTROPHES.matcher(ascii(name)).replaceAll("");
        return SEPARATORS
                .splitAsStream(joined)
                .flatMap(HUMPS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .map(word -> isShouted(joined) ? word.toLowerCase(Locale.ROOT) : word)
                .toList();
    }

    /** Returns whether a name has letters that Java has no ASCII for. */
    static boolean hasForeign(String name) {
        return ascii(name).codePoints().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
    }

    /** Returns words in lower camel case: {@code [URL, prefix]} as {@code urlPrefix}. */
    static String lowerCamel(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String first = words.get(0);
        boolean capitals = CAPITALS.matcher(first).matches();
        String start = capitals
                ? first.toLowerCase(Locale.ROOT)
                : first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
        return start + upperCamel(words.subList(1, words.size()));
    }

    /** Returns words in upper camel case; capitals in words stay. */
    static String upperCamel(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** Returns as many of the first words as fit, at least one. */
    static List<String> cut(List<String> words, int most) {
        int length = 0;
        int count = 0;
        while (count < words.size() && length + words.get(count).length() <= most) {
            length += words.get(count).length();
            count++;
        }
        return count == 0 ? List.of(words.get(0).substring(0, most)) : words.subList(0, count);
    }

    /** Returns whether two words are the same, whatever their case and number. */
    static boolean same(String one, String other) {
        return singular(one).equalsIgnoreCase(singular(other))
                || (one + "s").equalsIgnoreCase(other)
                || (other + "s").equalsIgnoreCase(one);
    }

    /** Returns whether words are the same as others, whatever their case and number. */
    static boolean same(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a word stands for several: {@code pets}, but not {@code status} and {@code settings}. */
    static boolean isPlural(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return Set.of("people", "children", "data").contains(small)
                || (!SAME_IN_PLURAL.contains(small) && !singular(small).equals(small));
    }

    /** Returns whether a word has the same form for one and many, and so says nothing alone: {@code settings}. */
    static boolean isMass(String word) {
        return SAME_IN_PLURAL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns a word for one of what it names: {@code Statuses} as {@code Status}. */
    static String singular(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        if (SAME_IN_PLURAL.contains(small)) {
            return word;
        }
        if (small.equals("people")) {
            return word.charAt(0) == 'P' ? "Person" : "person";
        }
        if (small.endsWith("ies") && small.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (Stream.of("sses", "shes", "ches", "xes", "zzes", "tuses", "buses", "ruses", "liases")
                .anyMatch(small::endsWith)) {
            return word.substring(0, word.length() - 2);
        }
        boolean one =
                small.length() < 3 || Stream.of("ss", "us", "is").anyMatch(small::endsWith) || !small.endsWith("s");
        return one ? word : word.substring(0, word.length() - 1);
    }

    /** Returns words with the last one in the singular. */
    static List<String> singular(List<String> words) {
        List<String> one = new ArrayList<>(words);
        one.set(one.size() - 1, singular(one.get(one.size() - 1)));
        return one;
    }

    /** Returns words for what has no ASCII letters: the numbers of its characters in Unicode, which are the same for ever. */
    static List<String> numbers(String name) {
        return ascii(name)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(c -> c < 128 ? Character.toString(c) : "u" + Integer.toHexString(c))
                .toList();
    }

    private static String ascii(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Returns whether capitals say nothing, as in {@code USER_PROFILE}. */
    private static boolean isShouted(String name) {
        return name.chars().noneMatch(Character::isLowerCase)
                && SEPARATORS
                                .splitAsStream(name)
                                .filter(word -> !word.isEmpty())
                                .count()
                        > 1;
    }
}
