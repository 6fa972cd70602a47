package dev.callsheet.language.read;

import java.util.Arrays;
import java.util.Optional;

/** The keys of a file that declare something under names. */
enum DeclarationKind {
    FAMILIES("families", "family"),
    METHODS("methods", "method"),
    MODELS("models", "model"),
    ENUMS("enums", "enum"),
    UNIONS("unions", "union"),
    WEBHOOKS("webhooks", "webhook"),
    PARAMS("params", "shared parameter"),
    ERRORS("errors", "error group"),
    ERROR_TEXTS("errorTexts", "error text"),
    RATE_LIMITS("rateLimits", "rate limit"),
    TOKENS("tokens", "kind of token"),
    AUTH("auth", "scheme"),
    SERVERS("servers", "server");

    private final String key;
    private final String noun;

    DeclarationKind(String key, String noun) {
        this.key = key;
        this.noun = noun;
    }

    /** Returns the key. */
    String key() {
        return key;
    }

    /** Returns what one of the declared elements is called. */
    String noun() {
        return noun;
    }

    /** Returns whether the elements are types, which share one set of names. */
    boolean isType() {
        return this == MODELS || this == ENUMS || this == UNIONS;
    }

    /** Returns whether every file may have the key, not {@code api.yaml} alone. */
    boolean isAnywhere() {
        return Element.FILE.key(key).isPresent();
    }

    static Optional<DeclarationKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
