package dev.callsheet.generator.check;

/** One rule. Stateless. */
@FunctionalInterface
interface Check {
    /** Reports what breaks the rule. */
    void check(Subject subject);
}
