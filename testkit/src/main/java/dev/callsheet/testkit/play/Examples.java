package dev.callsheet.testkit.play;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.http.JsonCodec;
import tools.jackson.databind.JsonNode;

/** The example responses of a spec. */
final class Examples {
    private Examples() {}

    /** Returns a copy of the method's example; an empty object if the spec has none. */
    static JsonNode of(ApiMethod method) {
        String example = method.example();
        return example == null
                ? JsonCodec.object()
                : JsonCodec.parseGiven("The example of " + method.name() + " in the spec", example);
    }
}
