package dev.callsheet.language.diagnostic;

/**
 * The kinds of diagnostics. An id is stable and never reused.
 *
 * <p>E0 is about YAML, E1 about the language, E2 about the meaning of the spec, E3 about Java names, E4 about selection and output,
 * E6 and W6 about the import of OpenAPI documents.
 */
public enum DiagnosticCode {
    /** The file is not valid YAML. */
    YAML_SYNTAX("E001", Severity.ERROR, "Invalid YAML"),
    /** There is no spec at the given place, or more than one. */
    NO_SPEC("E002", Severity.ERROR, "No spec found"),
    /** A file cannot be read, or must not be. */
    UNREADABLE("E003", Severity.ERROR, "Unreadable file"),
    /** A file is not valid UTF-8, or has characters that YAML does not allow. */
    BAD_CHARACTER("E004", Severity.ERROR, "Invalid character"),
    /** A file is empty. */
    EMPTY_FILE("E005", Severity.ERROR, "Empty file"),
    /** A file holds more than one YAML document. */
    SEVERAL_DOCUMENTS("E006", Severity.ERROR, "Several YAML documents"),
    /** A mapping has the same key twice. */
    DUPLICATE_KEY("E007", Severity.ERROR, "Duplicate key"),
    /** Anchors and aliases are not part of the language. */
    ANCHOR("E008", Severity.ERROR, "Anchor or alias"),
    /** Merge keys are not part of the language. */
    MERGE_KEY("E009", Severity.ERROR, "Merge key"),
    /** Tags are not part of the language. */
    TAG("E010", Severity.ERROR, "Tag"),
    /** A key is missing or is not a string. */
    KEY_NOT_TEXT("E011", Severity.ERROR, "Key that is not a string"),
    /** A spec, file, text, key or nesting exceeds a limit. */
    TOO_BIG("E012", Severity.ERROR, "Limit exceeded"),
    /** A file looks like a part of the spec but is not read. */
    IGNORED_FILE("E013", Severity.WARNING, "Ignored file"),

    /** A value is a list, mapping or text, but its key needs something else. */
    WRONG_KIND("E101", Severity.ERROR, "Wrong kind of value"),
    /** {@code api.yaml} does not begin with a known version of the language. */
    LANGUAGE_VERSION("E102", Severity.ERROR, "Missing or unknown language version"),
    /** A required key is missing. */
    MISSING_KEY("E103", Severity.ERROR, "Missing key"),
    /** An element has a key that the language does not define for it. */
    UNKNOWN_KEY("E104", Severity.ERROR, "Unknown key"),
    /** A name is declared twice. */
    DECLARED_TWICE("E105", Severity.ERROR, "Duplicate declaration"),
    /** A value is not one of the words that its key accepts. */
    UNKNOWN_WORD("E106", Severity.ERROR, "Invalid value of a key"),
    /** A value is not a number. */
    BAD_NUMBER("E107", Severity.ERROR, "Invalid number"),
    /** A type does not exist. */
    UNKNOWN_TYPE("E108", Severity.ERROR, "Unknown type"),
    /** A name is used but not declared. */
    UNKNOWN_NAME("E109", Severity.ERROR, "Undeclared name"),
    /** A comment cuts a text off. */
    CUT_TEXT("E110", Severity.ERROR, "Text cut off by a comment"),
    /** A key has no value. */
    EMPTY_VALUE("E111", Severity.ERROR, "Missing value"),
    /** A model includes itself. */
    CIRCLE("E112", Severity.ERROR, "Circular include"),
    /** {@code type}, {@code values} and {@code fields} of a value contradict each other. */
    TYPE_CONFLICT("E113", Severity.ERROR, "Conflicting type keys"),
    /** A list has the same item twice. */
    LISTED_TWICE("E114", Severity.ERROR, "Duplicate list item"),
    /** A rate limit is not valid. */
    BAD_RATE_LIMIT("E115", Severity.ERROR, "Invalid rate limit"),
    /** A shared parameter or text is not used. */
    UNUSED("E116", Severity.WARNING, "Unused shared parameter or text"),
    /** An overlay changes or removes what is not there, or adds what is. */
    OVERLAY_TARGET("E117", Severity.ERROR, "Overlay without a target"),

    /** An element that callers see has no text. */
    MISSING_TEXT("E201", Severity.ERROR, "Missing summary"),
    /** A name has characters that are not allowed. */
    BAD_NAME("E202", Severity.ERROR, "Invalid name"),
    /** A URL is not valid. */
    BAD_URL("E203", Severity.ERROR, "Invalid URL"),
    /** The parameter does not accept its own default or example. */
    BAD_VALUE("E204", Severity.ERROR, "Invalid default or example"),
    /** Bounds contradict each other or do not fit the type. */
    BAD_BOUNDS("E205", Severity.ERROR, "Invalid bounds"),
    /** What a field says about its absence contradicts its type or itself. */
    BAD_ABSENCE("E206", Severity.ERROR, "Invalid statement about absence"),
    /** {@code secret} is set for a value that everybody can guess. */
    BAD_SECRET("E207", Severity.ERROR, "Invalid secret"),
    /** {@code wire} does not fit the type. */
    BAD_WIRE("E208", Severity.ERROR, "Invalid wire format"),
    /** A file is used where none can be sent. */
    BAD_FILE("E209", Severity.ERROR, "Invalid file"),
    /** The path of a method is not valid. */
    BAD_PATH("E210", Severity.ERROR, "Invalid path"),
    /** The paging does not fit the method. */
    BAD_PAGING("E211", Severity.ERROR, "Invalid paging"),
    /** A rule has no effect. */
    BAD_RULE("E212", Severity.ERROR, "Invalid rule"),
    /** An example is not a response that the method can return. */
    BAD_EXAMPLE("E213", Severity.ERROR, "Invalid example response"),
    /** A response declares a field that {@code protocol} reserves. */
    ENVELOPE_KEY("E214", Severity.ERROR, "Field reserved by the protocol"),
    /** The variants of a union cannot be told apart. */
    BAD_UNION("E215", Severity.ERROR, "Ambiguous union"),
    /** An enum or a union is empty. */
    NOTHING_IN_IT("E216", Severity.ERROR, "Empty declaration"),
    /** A method has scopes but sends no token. */
    NO_TOKEN("E217", Severity.ERROR, "Scopes without a token"),
    /** A model, enum or union is not used. */
    UNUSED_TYPE("E218", Severity.WARNING, "Unused type"),
    /** {@code deprecated} is a flag instead of a text. */
    DEPRECATED_FLAG("E219", Severity.ERROR, "Deprecated without a text"),
    /** A constant is not a value of its type, or contradicts another key. */
    BAD_CONSTANT("E220", Severity.ERROR, "Invalid constant"),
    /** A pattern is not a regular expression or does not fit the type. */
    BAD_PATTERN("E221", Severity.ERROR, "Invalid pattern"),
    /** A parameter can be null where null cannot be written. */
    NULL_AS_TEXT("E222", Severity.ERROR, "Null outside of JSON"),
    /** A parameter cannot be sent where it should be. */
    BAD_PLACE("E240", Severity.ERROR, "Parameter in the wrong place"),
    /** The body of a method contradicts its parameters, its encoding or its content type. */
    BAD_BODY("E241", Severity.ERROR, "Invalid body"),
    /** A response is of a type that the API cannot send. */
    BAD_RESPONSE("E230", Severity.ERROR, "Invalid response"),
    /** An error code cannot occur. */
    BAD_ERROR("E231", Severity.ERROR, "Invalid error code"),
    /** The body or response of a webhook is not a model or union. */
    BAD_WEBHOOK("E250", Severity.ERROR, "Invalid webhook"),

    /** A way to authenticate that cannot work. */
    BAD_AUTH("E260", Severity.ERROR, "Invalid authentication"),
    /** A header that cannot be sent, or that the client sets itself. */
    BAD_HEADER("E261", Severity.ERROR, "Invalid header"),

    /** A name in the spec cannot become a Java name. */
    NO_IDENTIFIER("E301", Severity.ERROR, "Name without a Java identifier"),
    /** A name is reserved by Java or by generated code. */
    RESERVED_NAME("E302", Severity.ERROR, "Reserved Java name"),
    /** Two elements of the spec have the same Java name. */
    NAME_CLASH("E303", Severity.ERROR, "Duplicate Java name"),
    /** The base package is not a valid Java package. */
    BASE_PACKAGE("E304", Severity.ERROR, "Invalid base package"),
    /** A class, method or file name exceeds a limit of Java. */
    JAVA_LIMIT("E305", Severity.ERROR, "Java limit exceeded"),

    /** No method matches a pattern. */
    UNMATCHED_PATTERN("E401", Severity.ERROR, "Pattern without a match"),
    /** The output folder already has a file that was not generated. */
    FOREIGN_FILE("E402", Severity.ERROR, "File that was not generated"),
    /** A file would be written outside the output folder. */
    OUTSIDE_OUTPUT("E403", Severity.ERROR, "Path outside the output folder"),
    /** A file is no longer generated but was edited, so it is kept. */
    EDITED_FILE("E404", Severity.WARNING, "Edited generated file"),

    /** Something of a document is carried in another form. */
    APPROXIMATED("W601", Severity.WARNING, "Approximated"),
    /** Something of a document is not carried. */
    LEFT_OUT("W602", Severity.WARNING, "Left out"),
    /** A document has a fault that was mended. */
    DOCUMENT_FAULT("W603", Severity.WARNING, "Fault in the document"),
    /** A name of a document was changed. */
    NAME_CHANGED("W604", Severity.WARNING, "Changed name"),
    /** A file is not an OpenAPI document of a known version. */
    NO_DOCUMENT("E605", Severity.ERROR, "Not an OpenAPI document"),
    /** Something is left out, and the import is strict. */
    STRICT("E606", Severity.ERROR, "Left out in a strict import");

    private final String id;
    private final Severity severity;
    private final String title;

    DiagnosticCode(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** Returns the id that messages show, such as {@code E104}. */
    public String id() {
        return id;
    }

    /** Returns the severity of all diagnostics of this kind. */
    public Severity severity() {
        return severity;
    }

    /** Returns a title of a few words, such as {@code Unknown key}. */
    public String title() {
        return title;
    }
}
