package dev.callsheet.benchmarks.page;

/**
 * A goal, and what was measured.
 *
 * @param what what is measured, such as "CPU a method, of openapi-generator's"
 * @param limit the goal in words, such as "at most 0.10"
 * @param measured what was measured, in the same unit
 */
public record Goal(String what, String limit, double measured, boolean met) {
    /** Returns the goal that a value is at most a limit. */
    public static Goal atMost(String what, double limit, double measured) {
        return new Goal(what, "at most " + Numbers.text(limit), measured, measured <= limit);
    }

    /** Returns the goal that a value is at least a limit. */
    public static Goal atLeast(String what, double limit, double measured) {
        return new Goal(what, "at least " + Numbers.text(limit), measured, measured >= limit);
    }
}
