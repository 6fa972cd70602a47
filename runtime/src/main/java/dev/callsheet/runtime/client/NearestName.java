package dev.callsheet.runtime.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the name that was probably meant. The language module, which the runtime does not have, counts changes alike in {@code Words}. */
final class NearestName {
    private static final int LONGEST = 100;

    private NearestName() {}

    /** Returns the nearest name that is only a few changes away, ignoring case; null if there is none. */
    static @Nullable String of(String name, Collection<String> names) {
        int most = name.length() > LONGEST ? 0 : Math.max(1, name.length() / 4);
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most)
                .filter(other -> changes(name, other) <= most)
                .min(Comparator.comparingInt(other -> changes(name, other)))
                .orElse(null);
    }

    /** Returns how many letters are inserted, removed, replaced, or swapped with their neighbours. */
    private static int changes(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
