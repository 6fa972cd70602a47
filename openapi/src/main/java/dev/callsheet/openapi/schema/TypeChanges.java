package dev.callsheet.openapi.schema;

import java.util.Map;
import java.util.Set;

/**
 * What has to be different from what a document says.
 *
 * @param names names of types that Java does not allow, with those to use instead
 * @param json names of unions whose variants cannot be told apart: they become Json
 */
public record TypeChanges(Map<String, String> names, Set<String> json) {
    /** Nothing. */
    public static final TypeChanges NONE = new TypeChanges(Map.of(), Set.of());

    public TypeChanges {
        names = Map.copyOf(names);
        json = Set.copyOf(json);
    }
}
