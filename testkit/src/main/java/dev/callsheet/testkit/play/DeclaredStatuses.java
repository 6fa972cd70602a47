package dev.callsheet.testkit.play;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Protocol;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.value.JsonTypeCheck;
import dev.callsheet.language.value.ValueProblem;
import dev.callsheet.testkit.http.JsonParsing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a spec declares for the HTTP statuses of a method: a test that scripts something else tests another API. */
final class DeclaredStatuses {
    private final JsonTypeCheck types;

    DeclaredStatuses(TypeIndex types, Protocol protocol) {
        this.types = JsonTypeCheck.ofResponses(types, protocol);
    }

    /**
     * Returns what a successful response with a status holds.
     *
     * @throws IllegalArgumentException if the method does not declare the status
     */
    ResponseShape declared(ApiMethod method, int status) {
        return StatusShape.find(method.responses(), status)
                .map(StatusShape::shape)
                .orElseThrow(() -> new IllegalArgumentException("The method " + method.name()
                        + " declares no response with status " + status + ", only "
                        + method.responses().stream().map(StatusShape::status).collect(Collectors.joining(", "))
                        + ". Use respondRaw(status, contentType, body) for others."));
    }

    /** Requires that a successful response with a status can have a body. */
    void requireResponse(ApiMethod method, int status, String json) {
        String what = "The response of " + method.name() + " with status " + status;
        JsonValue body = JsonParsing.parseGiven(what, json);
        require(what, problems(declared(method, status), body));
    }

    /** Requires that a failed response with a status can have a body, if the method declares what it holds. */
    void requireFailure(ApiMethod method, int status, JsonValue body) {
        String what = "The failure of " + method.name() + " with status " + status;
        if (StatusShape.find(method.responses(), status).isPresent()) {
            throw new IllegalArgumentException(
                    what + " is a success by the spec. Use respond(status, json) or play(status).");
        }
        StatusShape.find(method.failures(), status)
                .ifPresent(failure -> require(what, problems(failure.shape(), body)));
    }

    private static void require(String what, Optional<String> problem) {
        if (problem.isPresent()) {
            throw new IllegalArgumentException(
                    what + " " + problem.get() + ". Use respondRaw(status, contentType, body) if it is meant.");
        }
    }

    private Optional<String> problems(ResponseShape shape, JsonValue body) {
        return shape.match(new ResponseShape.Cases<Optional<String>>() {
            @Override
            public Optional<String> fields(List<Field> fields) {
                return body instanceof JsonObject object
                        ? first(types.problems(fields, object))
                        : Optional.of("must be an object (was " + body.kind() + ")");
            }

            @Override
            public Optional<String> json(TypeRef type) {
                return first(types.problems(type, body));
            }

            @Override
            public Optional<String> text() {
                return other("a text");
            }

            @Override
            public Optional<String> file() {
                return other("a file");
            }

            @Override
            public Optional<String> stream(StreamFormat format, TypeRef type) {
                return other("a stream");
            }

            @Override
            public Optional<String> nothing() {
                return other("nothing");
            }

            @Override
            public Optional<String> location() {
                return other("an address in its Location header");
            }

            @Override
            public Optional<String> byStatus(List<StatusShape> statuses) {
                return other("a choice");
            }
        });
    }

    private static Optional<String> other(String what) {
        return Optional.of("is not JSON but " + what);
    }

    private static Optional<String> first(Stream<ValueProblem> problems) {
        return problems.findFirst()
                .map(problem ->
                        (problem.path().isEmpty() ? "" : "is not valid: " + problem.dotted() + " ") + problem.text());
    }
}
