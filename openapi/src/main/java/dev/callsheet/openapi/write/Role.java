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
            case MEMBER -> key.equals("fields") ? INNER_FIELDS : SETTING;
            case STATUSES -> INNER_FIELDS;
            case OTHER, FAMILIES, SETTING -> SETTING;
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
        return key.equals("failures") ? STATUSES : SETTING;
    }

    private static Role ofMethod(String key) {
        return switch (key) {
            case "params" -> PARAMETERS;
            case "body" -> MEMBER;
            case "response" -> FIELDS;
            case "responses", "failures" -> STATUSES;
            default -> SETTING;
        };
    }

    /** Returns whether each entry has lines of its own, however short it is. */
    boolean isTall() {
        return switch (this) {
            case FILE, METHODS, METHOD, MODELS, MODEL, OTHERS, OTHER, PARAMETERS, FIELDS, FAMILIES -> true;
            case INNER_FIELDS, MEMBER, STATUSES, SETTING -> false;
        };
    }

    /** Returns whether a file has declarations of this kind under a key, so that it can be split between them. */
    boolean isSection() {
        return switch (this) {
            case METHODS, MODELS, OTHERS, FAMILIES -> true;
            case FILE, METHOD, MODEL, OTHER, PARAMETERS, FIELDS, INNER_FIELDS, MEMBER, STATUSES, SETTING -> false;
        };
    }

    /** Returns whether a blank line is between two entries. */
    boolean isSpaced() {
        return switch (this) {
            case METHODS, MODELS, OTHERS -> true;
            case FILE, METHOD, MODEL, OTHER, PARAMETERS, FIELDS, INNER_FIELDS, MEMBER, STATUSES, FAMILIES, SETTING ->
                false;
        };
    }
}
