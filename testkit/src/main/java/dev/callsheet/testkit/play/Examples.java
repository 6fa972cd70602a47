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

    /** Returns the method's example; without one, an empty value of the kind of its first response. */
    static JsonValue of(ApiMethod method) {
        return of(method, method.responses().get(0).shape());
    }

    /** Returns the method's example if it is one of the given response; otherwise, an empty value of the response's kind. */
    static JsonValue of(ApiMethod method, ResponseShape response) {
        String example = method.example();
        boolean other =
                !response.equals(method.responses().get(0).shape()); // the spec has one example, of the first status
        return example == null || other
                ? nothing(response)
                : JsonParsing.parseGiven("The example of " + method.name() + " in the spec", example);
    }

    private static JsonValue nothing(ResponseShape response) {
        boolean list = response instanceof ResponseShape.Body body && body.type() instanceof TypeRef.ListOf;
        return list ? JsonValue.array(List.of()) : JsonValue.object(Map.of());
    }
}
