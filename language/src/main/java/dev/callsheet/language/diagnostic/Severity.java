package dev.callsheet.language.diagnostic;

/** How bad a finding is. */
public enum Severity {
    /** Nothing is generated. */
    ERROR,
    /** Worth a look; generation goes on. */
    WARNING
}
