package dev.callsheet.language.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the calls of a method authenticate.
 *
 * @param anyOf names of schemes. Those of an inner list are used together; of the outer list, the first for which a client has all
 *     credentials. An empty inner list is a call without a credential
 */
public record Auth(List<List<String>> anyOf) {
    /** No credential. */
    public static final Auth NONE = new Auth(List.of(List.of()));

    public Auth {
        anyOf = anyOf.stream().map(List::copyOf).toList();
    }

    /** Returns whether requests can have a credential. */
    public boolean canHaveToken() {
        return anyOf.stream().anyMatch(all -> !all.isEmpty());
    }

    /** Returns whether requests can lack a credential. */
    public boolean canBeMissing() {
        return anyOf.contains(List.<String>of());
    }

    /** Returns the schemes that a call can use, each once. */
    public List<String> schemes() {
        return anyOf.stream().flatMap(List::stream).distinct().toList();
    }

    /** Returns the same, or no credential if the client has none of these. */
    public Auth orNone() {
        return canBeMissing()
                ? this
                : new Auth(Stream.concat(anyOf.stream(), NONE.anyOf.stream()).toList());
    }

    /** Returns {@code required}, {@code optional} or {@code none}. */
    public String word() {
        if (!canHaveToken()) {
            return "none";
        }
        return canBeMissing() ? "optional" : "required";
    }
}
