package dev.callsheet.language.diagnostic;

/**
 * The kinds of findings. The number is stable: it is never used again for another kind.
 *
 * <p>E0.. reading YAML, E1.. reading the language, E2.. checking the model, E3.. Java names, E4.. selecting and writing.
 */
public enum DiagnosticCode {
    /** The file is no YAML. */
    YAML_SYNTAX("E001", Severity.ERROR),
    /** There is no spec where one should be. */
    NO_SPEC("E002", Severity.ERROR),
    /** A file cannot be read, or may not be. */
    UNREADABLE("E003", Severity.ERROR),
    /** A file is not in UTF-8, or has characters that YAML does not allow. */
    BAD_CHARACTER("E004", Severity.ERROR),
    /** A file has nothing in it. */
    EMPTY_FILE("E005", Severity.ERROR),
    /** A file holds more than one YAML document. */
    SEVERAL_DOCUMENTS("E006", Severity.ERROR),
    /** A key is there twice. */
    DUPLICATE_KEY("E007", Severity.ERROR),
    /** An anchor or an alias. */
    ANCHOR("E008", Severity.ERROR),
    /** A merge key. */
    MERGE_KEY("E009", Severity.ERROR),
    /** A tag. */
    TAG("E010", Severity.ERROR),
    /** A key that is no text. */
    KEY_NOT_TEXT("E011", Severity.ERROR),
    /** A spec, file, text or nesting beyond the limits. */
    TOO_BIG("E012", Severity.ERROR),
    /** A file that looks like a part of the spec but is not read. */
    IGNORED_FILE("E013", Severity.WARNING),

    /** A value of another kind than its key asks for. */
    WRONG_KIND("E101", Severity.ERROR),
    /** {@code api.yaml} does not begin with a known language version. */
    LANGUAGE_VERSION("E102", Severity.ERROR),
    /** A key is missing. */
    MISSING_KEY("E103", Severity.ERROR),
    /** A key that the language does not have there. */
    UNKNOWN_KEY("E104", Severity.ERROR),
    /** A name is declared twice. */
    DECLARED_TWICE("E105", Severity.ERROR),
    /** Not one of the words that a key takes. */
    UNKNOWN_WORD("E106", Severity.ERROR),
    /** Not a number. */
    BAD_NUMBER("E107", Severity.ERROR),
    /** Not a type. */
    UNKNOWN_TYPE("E108", Severity.ERROR),
    /** A name that nothing is declared under. */
    UNKNOWN_NAME("E109", Severity.ERROR),
    /** A comment ends a text. */
    CUT_TEXT("E110", Severity.ERROR),
    /** A key without a value. */
    EMPTY_VALUE("E111", Severity.ERROR),
    /** A thing that is made of itself. */
    CIRCLE("E112", Severity.ERROR),
    /** {@code type}, {@code values} and {@code fields} that do not go together. */
    TYPE_CONFLICT("E113", Severity.ERROR),
    /** A list names something twice. */
    LISTED_TWICE("E114", Severity.ERROR),
    /** A rate limit that is none. */
    BAD_RATE_LIMIT("E115", Severity.ERROR),
    /** A shared parameter or text that nothing uses. */
    UNUSED("E116", Severity.WARNING),

    /** Something that needs a text has none. */
    MISSING_TEXT("E201", Severity.ERROR),
    /** A name that cannot be one. */
    BAD_NAME("E202", Severity.ERROR),
    /** An address that is none. */
    BAD_URL("E203", Severity.ERROR),
    /** A default or example that the parameter would not take. */
    BAD_VALUE("E204", Severity.ERROR),
    /** Bounds that nothing can keep, or that bound nothing. */
    BAD_BOUNDS("E205", Severity.ERROR),
    /** {@code always} where there is no empty value. */
    BAD_ALWAYS("E206", Severity.ERROR),
    /** {@code secret} where there is no secret. */
    BAD_SECRET("E207", Severity.ERROR),
    /** {@code wire} that does not fit the type. */
    BAD_WIRE("E208", Severity.ERROR),
    /** A file where none can travel. */
    BAD_FILE("E209", Severity.ERROR),
    /** A path that makes no URL. */
    BAD_PATH("E210", Severity.ERROR),
    /** Paging that does not fit the method. */
    BAD_PAGING("E211", Severity.ERROR),
    /** A rule that says nothing. */
    BAD_RULE("E212", Severity.ERROR),
    /** An example answer that the method could not give. */
    BAD_EXAMPLE("E213", Severity.ERROR),
    /** A response that declares what the protocol keeps for itself. */
    ENVELOPE_KEY("E214", Severity.ERROR),
    /** A union whose variants cannot be told apart. */
    BAD_UNION("E215", Severity.ERROR),
    /** An enum or a union of nothing. */
    NOTHING_IN_IT("E216", Severity.ERROR),
    /** Scopes of a method that sends no token. */
    NO_TOKEN("E217", Severity.ERROR),
    /** A model, an enum or a union that nothing uses. */
    UNUSED_TYPE("E218", Severity.WARNING),
    /** {@code deprecated} as a flag. */
    DEPRECATED_FLAG("E219", Severity.ERROR),

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
