package dev.callsheet.benchmarks.page;

import dev.callsheet.benchmarks.process.Spread;
import java.util.Locale;

/** Numbers as the page writes them. */
public final class Numbers {
    private static final int DIGITS = 3;

    private Numbers() {}

    /** Returns a number with three digits, or with all of them before the point. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return "not measured";
        }
        int before = value < 1 ? 1 : (int) Math.floor(Math.log10(value)) + 1;
        return String.format(Locale.ROOT, "%,." + Math.max(0, DIGITS - before) + "f", value);
    }

    /** Returns a whole number. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Returns a median with the smallest and the largest value behind it. */
    public static String text(Spread spread) {
        return text(spread.median()) + " (" + text(spread.min()) + "–" + text(spread.max()) + ")";
    }
}
