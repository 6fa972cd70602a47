package dev.callsheet.language.model;

import java.util.List;
import java.util.Objects;

/**
 * The scopes that let one kind of token call a method; any one of them is enough.
 *
 * @param tokenKind the name of a kind of token of the API
 */
public record TokenScopes(String tokenKind, List<String> scopes) {
    public TokenScopes {
        Objects.requireNonNull(tokenKind, "tokenKind");
        scopes = List.copyOf(scopes);
    }
}
