package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import tools.jackson.databind.JsonNode;

/** The example answers of a spec. */
final class Examples {
    private Examples() {}

    /** A copy of the method's example that may be changed; an empty object where the spec has none. */
    static JsonNode of(ApiMethod method) {
        String example = method.example();
        return example == null
                ? JsonText.object()
                : JsonText.parseFor("The example of " + method.name() + " in the spec", example);
    }
}
