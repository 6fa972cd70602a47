package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.testkit.http.JsonParsing;
import java.util.List;
import java.util.Map;

/** The example responses of a spec. */
final class Examples {
    private Examples() {}

    /**
     * Returns the method's example, which is that of the first of its statuses; without one, an empty value of the response's
     * kind.
     */
    static JsonValue of(ApiMethod method) {
        String example = method.example();
        return example == null
                ? nothing(method)
                : JsonParsing.parseGiven("The example of " + method.name() + " in the spec", example);
    }

    private static JsonValue nothing(ApiMethod method) {
        ResponseShape first = method.responses().get(0).shape();
        boolean list = first instanceof ResponseShape.Body body && body.type() instanceof TypeRef.ListOf;
        return list ? JsonValue.array(List.of()) : JsonValue.object(Map.of());
    }
}
