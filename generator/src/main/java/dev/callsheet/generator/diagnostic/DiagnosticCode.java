package dev.callsheet.generator.diagnostic;

/**
 * The kinds of findings. The number is stable: it is never used again for another kind.
 *
 * <p>E0.. reading YAML, E1.. reading the language, E2.. checking the model, E3.. Java names, E4.. selecting and writing.
 */
public enum DiagnosticCode {
    /** The file is no YAML. */
    YAML_SYNTAX("E001", Severity.ERROR);

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
