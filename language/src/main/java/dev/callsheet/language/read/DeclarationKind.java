package dev.callsheet.language.read;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a file that declare things under names. */
enum DeclarationKind {
    FAMILIES("families", "family"),
    METHODS("methods", "method"),
    MODELS("models", "model"),
    ENUMS("enums", "enum"),
    UNIONS("unions", "union"),
    PARAMS("params", "shared parameter"),
    ERRORS("errors", "error group"),
    ERROR_TEXTS("errorTexts", "error text"),
    RATE_LIMITS("rateLimits", "rate limit"),
    TOKENS("tokens", "kind of token");

    private final String key;
    private final String noun;

    DeclarationKind(String key, String noun) {
        this.key = key;
        this.noun = noun;
    }

    /** The key at the top of a file. */
    String key() {
        return key;
    }

    /** What one of the things is called. */
    String noun() {
        return noun;
    }

    /** Whether the things are types, which share one set of names. */
    boolean isType() {
        return this == MODELS || this == ENUMS || this == UNIONS;
    }

    /** Whether any file may have them; the others are in {@code api.yaml}. */
    boolean isAnywhere() {
        return Element.FILE.key(key).isPresent();
    }

    static Optional<DeclarationKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
