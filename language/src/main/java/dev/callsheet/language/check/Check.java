package dev.callsheet.language.check;

/** One rule that a spec must follow. Stateless. */
@FunctionalInterface
interface Check {
    /** Reports each place that breaks the rule. */
    void check(CheckedApi checked);
}
