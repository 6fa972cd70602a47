package dev.callsheet.language.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts names and numbers into messages. */
public final class Words {
    private static final int LONGEST = 60;
    private static final int FEW = 5;
    private static final int MANY = 10_000;

    private Words() {}

    /** Returns the text in backticks, cut if it is long; {@code ''} for an empty text. */
    public static String quote(String text) {
        if (text.isEmpty()) {
            return "''";
        }
        int end = Math.min(text.length(), LONGEST);
        return "`" + (end < text.length() ? text.substring(0, end) + "..." : text) + "`";
    }

    /** Returns the text in backticks with its article. */
    public static String aQuoted(String text) {
        return (text.matches("[aeioAEIO].*") ? "an " : "a ") + quote(text);
    }

    /** Returns the names in backticks as alternatives: {@code `a`, `b` or `c`}. */
    public static String anyOf(Collection<String> names) {
        StringBuilder sentence = new StringBuilder();
        Iterator<String> rest = names.iterator();
        while (rest.hasNext()) {
            String name = quote(rest.next());
            String joint = sentence.isEmpty() ? "" : rest.hasNext() ? ", " : " or ";
            sentence.append(joint).append(name);
        }
        return sentence.toString();
    }

    /** Returns the names in backticks as a list: {@code `a`, `b`, `c`}. */
    public static String allOf(Collection<String> names) {
        return names.stream().map(Words::quote).collect(Collectors.joining(", "));
    }

    /** Returns a number with its noun: {@code 1 error}, {@code 2 errors}. */
    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns how many names there are, and the first of them: {@code 12 types: `A`, `B`, `C`, ...}. */
    public static String some(List<String> names, String noun) {
        String first = names.stream().limit(FEW).map(Words::quote).collect(Collectors.joining(", "));
        return count(names.size(), noun) + ": " + first + (names.size() > FEW ? ", ..." : "");
    }

    /** Returns the name that was probably meant, ignoring case: the nearest one that is only a few changes away. */
    public static Optional<String> nearest(String name, Collection<String> names) {
        int most = Math.max(1, name.length() / 3);
        if (name.length() > LONGEST || names.size() > MANY) {
            return Optional.empty(); // comparing them would take too long
        }
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most)
                .filter(other -> changes(name, other) <= most)
                .min(Comparator.comparingInt(other -> changes(name, other)));
    }

    /** Returns the optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    private static int changes(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
