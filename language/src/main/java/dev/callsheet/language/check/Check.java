package dev.callsheet.language.check;

/** One rule. Stateless. */
@FunctionalInterface
interface Check {
    /** Reports what breaks the rule. */
    void check(CheckedApi checked);
}
