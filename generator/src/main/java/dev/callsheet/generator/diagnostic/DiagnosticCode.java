package dev.callsheet.generator.diagnostic;

/**
 * The kinds of findings. The number is stable: it is never used again for another kind.
 *
 * <p>E0.. reading YAML, E1.. reading the language, E2.. checking the model, E3.. Java names, E4.. selecting and writing.
 * Warnings have a W and share the numbers.
 */
public enum DiagnosticCode {
    /** The file is no YAML. */
    YAML_SYNTAX("E001"),
    /** There is no spec where one should be. */
    NO_SPEC("E002"),
    /** A file cannot be read, or may not be. */
    UNREADABLE("E003"),
    /** A file is not in UTF-8, or has characters that YAML does not allow. */
    BAD_CHARACTER("E004"),
    /** A file has nothing in it. */
    EMPTY_FILE("E005"),
    /** A file holds more than one YAML document. */
    SEVERAL_DOCUMENTS("E006"),
    /** A key is there twice. */
    DUPLICATE_KEY("E007"),
    /** An anchor or an alias. */
    ANCHOR("E008"),
    /** A merge key. */
    MERGE_KEY("E009"),
    /** A tag. */
    TAG("E010"),
    /** A key that is no text. */
    KEY_NOT_TEXT("E011"),
    /** A spec, file, text or nesting beyond the limits. */
    TOO_BIG("E012"),
    /** A file that looks like a part of the spec but is not read. */
    IGNORED_FILE("W013"),

    /** A value of another kind than its key asks for. */
    WRONG_KIND("E101"),
    /** {@code api.yaml} does not begin with a known language version. */
    LANGUAGE_VERSION("E102"),
    /** A key is missing. */
    MISSING_KEY("E103"),
    /** A key that the language does not have there. */
    UNKNOWN_KEY("E104"),
    /** A name is declared twice. */
    DECLARED_TWICE("E105"),
    /** Not one of the words that a key takes. */
    UNKNOWN_WORD("E106"),
    /** Not a number. */
    BAD_NUMBER("E107"),
    /** Not a type. */
    UNKNOWN_TYPE("E108"),
    /** A name that nothing is declared under. */
    UNKNOWN_NAME("E109"),
    /** A comment ends a text. */
    CUT_TEXT("E110"),
    /** A key without a value. */
    EMPTY_VALUE("E111"),
    /** A thing that is made of itself. */
    CIRCLE("E112"),
    /** {@code type}, {@code values} and {@code fields} that do not go together. */
    TYPE_CONFLICT("E113"),
    /** A list names something twice. */
    LISTED_TWICE("E114"),
    /** A rate limit that is none. */
    BAD_RATE_LIMIT("E115"),
    /** A shared parameter or text that nothing uses. */
    UNUSED("W116"),

    /** No Java name can be made of a name in the spec. */
    NO_IDENTIFIER("E301"),
    /** A name that Java or generated code keeps for itself. */
    RESERVED_NAME("E302"),
    /** Two parts of a spec that would have the same Java name. */
    NAME_CLASH("E303"),
    /** The base package is no Java package. */
    BASE_PACKAGE("E304"),
    /** More of something than a Java class, method or file name can hold. */
    JAVA_LIMIT("E305"),

    /** A pattern that no method matches. */
    UNMATCHED_PATTERN("E401"),
    /** A file that was not generated stands where one is to be written. */
    FOREIGN_FILE("E402"),
    /** A file would be written outside the output folder. */
    OUTSIDE_OUTPUT("E403"),
    /** A generated file that is no longer wanted was edited, so it stays. */
    EDITED_FILE("W404");

    private final String id;
    private final Severity severity;

    DiagnosticCode(String id) {
        this.id = id;
        this.severity = id.startsWith("W") ? Severity.WARNING : Severity.ERROR;
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
