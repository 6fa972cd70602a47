package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.testkit.http.JsonParsing;
import java.util.Map;

/** The example responses of a spec. */
final class Examples {
    private Examples() {}

    /** Returns the method's example; an empty object if the spec has none. */
    static JsonValue of(ApiMethod method) {
        String example = method.example();
        return example == null
                ? JsonValue.object(Map.of())
                : JsonParsing.parseGiven("The example of " + method.name() + " in the spec", example);
    }
}
