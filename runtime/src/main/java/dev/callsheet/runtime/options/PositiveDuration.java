package dev.callsheet.runtime.options;

import java.time.Duration;

/** Checks durations of options. */
final class PositiveDuration {
    private static final Duration LONGEST = Duration.ofDays(365);

    private PositiveDuration() {}

    static Duration duration(String name, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be positive and at most " + LONGEST.toDays() + " days.");
        }
        return value;
    }
}
