package dev.callsheet.language.model;

import java.util.Objects;

/** A kind of token of the API. */
public record TokenKind(String name, String summary) {
    public TokenKind {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(summary, "summary");
    }
}
