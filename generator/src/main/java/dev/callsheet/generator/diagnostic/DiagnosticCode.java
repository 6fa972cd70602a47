package dev.callsheet.generator.diagnostic;

/**
 * The kinds of findings. The number is stable: it is never used again for another kind.
 *
 * <p>E0.. reading YAML, E1.. reading the language, E2.. checking the model, E3.. Java names, E4.. selecting and writing.
 */
public enum DiagnosticCode {
    /** The file is no YAML. */
    YAML_SYNTAX("E001", Severity.ERROR),

    /** No Java name can be made of a name in the spec. */
    NO_IDENTIFIER("E301", Severity.ERROR),
    /** A name that Java or generated code keeps for itself. */
    RESERVED_NAME("E302", Severity.ERROR),
    /** Two parts of a spec that would have the same Java name. */
    NAME_CLASH("E303", Severity.ERROR),
    /** The base package is no Java package. */
    BASE_PACKAGE("E304", Severity.ERROR),
    /** More of something than a Java class, method or file name can hold. */
    JAVA_LIMIT("E305", Severity.ERROR),

    /** A pattern that no method matches. */
    UNMATCHED_PATTERN("E401", Severity.ERROR),
    /** A file that was not generated stands where one is to be written. */
    FOREIGN_FILE("E402", Severity.ERROR),
    /** A file would be written outside the output folder. */
    OUTSIDE_OUTPUT("E403", Severity.ERROR),
    /** A generated file that is no longer wanted was edited, so it stays. */
    EDITED_FILE("E404", Severity.WARNING);

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The short form that messages show. */
    public String id() {
        return id;
    }

    /** How bad findings of this kind are. */
    public Severity severity() {
        return severity;
    }
}
