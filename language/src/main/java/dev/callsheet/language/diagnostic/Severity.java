package dev.callsheet.language.diagnostic;

/** What a diagnostic means for generation. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Generation continues. */
    WARNING
}
