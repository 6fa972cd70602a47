package dev.callsheet.language.model;

import java.util.List;
import java.util.Objects;

/**
 * The scopes that let one kind of token call a method; any one of them does.
 *
 * @param tokenKind a kind of token of the API ({@code bot}, {@code user})
 */
public record TokenScopes(String tokenKind, List<String> scopes) {
    public TokenScopes {
        Objects.requireNonNull(tokenKind, "tokenKind");
        scopes = List.copyOf(scopes);
    }
}
