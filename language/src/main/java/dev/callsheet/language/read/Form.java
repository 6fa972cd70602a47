package dev.callsheet.language.read;

import dev.callsheet.language.model.CamelCase;
import java.util.Locale;

/** What the value of a key may be. The JSON Schema has a definition of the same name for each. */
enum Form {
    API_NAME("lowercase letters and digits"),
    AUTH("`bearer`, `none`, or name: [scheme](#authentication)"),
    BODY("keys below"),
    CODES("code: text"),
    DEFAULTS("keys below"),
    DISCRIMINATOR("name, or keys below"),
    ENUMS("name: [enum](#models-enums-and-unions)"),
    ERROR_GROUPS("group: codes"),
    FAILURES("status: [type](#types) or fields"),
    FAMILIES("family: text"),
    FIELDS("name: [field](#parameters-and-fields)"),
    FLAG("`true` or `false`"),
    IDENTIFIER("Java name"),
    MAX_OF("field: number"),
    METHODS("name: [method](#methods)"),
    METHOD_AUTH("scheme, `none`, `optional`, or list of alternatives"),
    MODELS("name: [model](#models-enums-and-unions)"),
    NAME("name"),
    NAMES("list of names"),
    NUMBER("number"),
    PAGING("keys of [`paging`](#paging)"),
    PAIRS("name: text"),
    PARAMS("name: [parameter](#parameters-and-fields)"),
    PATH("path"),
    PATHS("path, or list of paths"),
    PATTERN("regular expression"),
    PROTOCOL("keys below"),
    RATES("name: rate"),
    REQUEST_ERRORS("keys below"),
    RESPONSE("fields, a [type](#types), `text`, `file`, `none`, or `location`"),
    RESPONSE_HEADERS("name: text"),
    RESPONSES("status: response"),
    RULE_PARAMS("list of parameters or fields"),
    RULES("list of rules"),
    SCALAR("value"),
    SCOPES("list, or kind of token: list"),
    SERVERS("name: URL"),
    SHARED_PARAMS("name: [parameter](#parameters-and-fields)"),
    TEXT("text"),
    TEXTS("code: text"),
    TOKENS("name: text"),
    TYPE("[type](#types)"),
    TYPES("list of [types](#types)"),
    TYPE_NAMES("list of models"),
    UNIONS("name: [union](#models-enums-and-unions)"),
    URL("URL"),
    VALUES("list, or value: text"),
    VARIABLES("name: keys below"),
    VARIANTS("value: model"),
    VERSION("`1`"),
    WEBHOOKS("name: [webhook](#incoming)"),
    /** One of the words that the key lists. */
    WORD("");

    private final String label;

    Form(String label) {
        this.label = label;
    }

    /** Returns the form in a word or two of Markdown, for the tables of the language's reference. */
    String label() {
        return label;
    }

    /** Returns the name of its definition in the JSON Schema. */
    String definition() {
        return CamelCase.lower(name().toLowerCase(Locale.ROOT));
    }
}
