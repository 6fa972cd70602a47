package dev.callsheet.openapi.write;

import dev.callsheet.openapi.sheet.Section;

/** What the entries of a mapping stand for: the same key, such as {@code fields}, can be a word of the language or a name of the API. */
enum Role {
    /** Keys of a file. */
    FILE,
    /** Methods by name. */
    METHODS,
    /** Keys of a method. */
    METHOD,
    /** Models by name. */
    MODELS,
    /** Keys of a model. */
    MODEL,
    /** Other declarations by name. */
    OTHERS,
    /** Keys of another declaration. */
    OTHER,
    /** Parameters by name. */
    PARAMETERS,
    /** Fields of a model or response by name. */
    FIELDS,
    /** Fields by name of an object that is declared in place. */
    INNER_FIELDS,
    /** Keys of a parameter or field. */
    MEMBER,
    /** Fields or types by HTTP status. */
    STATUSES,
    /** Families by name. */
    FAMILIES,
    /** Acceptable values, or codes, with what they mean. */
    LABELS,
    /** Groups of codes by name. */
    GROUPS,
    /** Settings by name. */
    NAMED,
    /** All else. */
    SETTING;

    /** Returns the role of the mapping that an entry has as its value. */
    Role of(String key) {
        return switch (this) {
            case FILE -> ofFile(key);
            case METHODS -> METHOD;
            case METHOD -> ofMethod(key);
            case MODELS -> MODEL;
            case OTHERS -> OTHER;
            case PARAMETERS, FIELDS, INNER_FIELDS -> MEMBER;
            case MODEL -> key.equals("fields") ? FIELDS : SETTING;
            case MEMBER -> ofMember(key);
            case OTHER -> key.equals("values") ? LABELS : SETTING;
            case GROUPS -> LABELS;
            case STATUSES -> INNER_FIELDS;
            case FAMILIES, LABELS, NAMED, SETTING -> SETTING;
        };
    }

    private static Role ofFile(String key) {
        for (Section section : Section.values()) {
            if (section.key().equals(key)) {
                return switch (section) {
                    case METHODS -> METHODS;
                    case MODELS -> MODELS;
                    case ENUMS, UNIONS, WEBHOOKS -> OTHERS;
                    case PARAMS -> PARAMETERS;
                    case FAMILIES -> FAMILIES;
                };
            }
        }
        return switch (key) {
            case "failures" -> STATUSES;
            case "errors" -> GROUPS;
            case "auth" -> NAMED;
            default -> SETTING;
        };
    }

    private static Role ofMember(String key) {
        return switch (key) {
            case "fields" -> INNER_FIELDS;
            case "values" -> LABELS;
            default -> SETTING;
        };
    }

    private static Role ofMethod(String key) {
        return switch (key) {
            case "params" -> PARAMETERS;
            case "body" -> MEMBER;
            case "response" -> FIELDS;
            case "responses", "failures" -> STATUSES;
            case "errors", "warnings" -> LABELS;
            default -> SETTING;
        };
    }

    /** Returns whether each entry has lines of its own, however short it is. */
    boolean isTall() {
        return switch (this) {
            case FILE, METHODS, METHOD, MODELS, MODEL, OTHERS, OTHER, PARAMETERS, FIELDS, FAMILIES, GROUPS, NAMED ->
                true;
            case INNER_FIELDS, MEMBER, STATUSES, LABELS, SETTING -> false;
        };
    }

    /** Returns whether a file can be split between the entries. */
    boolean isSection() {
        return isSpaced() || this == FAMILIES;
    }

    /** Returns whether a blank line is between two entries. */
    boolean isSpaced() {
        return this == METHODS || this == MODELS || this == OTHERS;
    }
}
