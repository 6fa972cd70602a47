package dev.callsheet.openapi.sheet;

/** What a spec declares by name. */
public enum Section {
    /** Families of methods. */
    FAMILIES("families"),
    /** Shared parameters. */
    PARAMS("params"),
    /** Methods. */
    METHODS("methods"),
    /** Models. */
    MODELS("models"),
    /** Enums. */
    ENUMS("enums"),
    /** Unions. */
    UNIONS("unions"),
    /** Requests that the API sends. */
    WEBHOOKS("webhooks");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    /** Returns the key of a file that holds the declarations. */
    public String key() {
        return key;
    }
}
