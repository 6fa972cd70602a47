package dev.callsheet.openapi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the shared parts of Swagger 2.0 are in OpenAPI 3. */
final class Moved {
    private static final String COMPONENTS = "components";

    /** The names of sections in {@code components} by those in Swagger 2.0. */
    private static final Map<String, String> SECTIONS =
            Map.of("definitions", "schemas", "parameters", "parameters", "responses", "responses");

    private Moved() {}

    /** Returns where in OpenAPI 3 a part of a document of Swagger 2.0 is. */
    static List<String> toComponents(List<String> tokens) {
        if (tokens.size() < 2 || !SECTIONS.containsKey(tokens.get(0))) {
            return tokens;
        }
        List<String> moved = new ArrayList<>(List.of(COMPONENTS, SECTIONS.get(tokens.get(0))));
        moved.addAll(tokens.subList(1, tokens.size()));
        return List.copyOf(moved);
    }

    private static List<String> fromComponents(List<String> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).equals(COMPONENTS)) {
            return tokens;
        }
        String section = tokens.get(1).equals("schemas") ? "definitions" : tokens.get(1);
        List<String> moved = new ArrayList<>(List.of(section));
        moved.addAll(tokens.subList(2, tokens.size()));
        return List.copyOf(moved);
    }

    /** Returns where the same part is in the other version; empty if it is not a shared part. Converted documents mix the two. */
    static Optional<List<String>> inOtherVersion(List<String> tokens) {
        List<String> moved = tokens.get(0).equals(COMPONENTS) ? fromComponents(tokens) : toComponents(tokens);
        return moved.equals(tokens) ? Optional.empty() : Optional.of(moved);
    }
}
