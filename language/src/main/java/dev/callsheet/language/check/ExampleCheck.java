package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.StreamFormat;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.value.JsonTypeCheck;
import dev.callsheet.language.value.ValueProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** An example is a response that the method can return: valid JSON, successful, and of the declared types. */
final class ExampleCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            if (method.example() != null) {
                check(method, method.example(), checked.at(method.position(), "example"), checked);
            }
        }
    }

    private static void check(ApiMethod method, String text, Position file, CheckedApi checked) {
        JsonValue response;
        try {
            response = JsonText.parse(text);
        } catch (JacksonException e) {
            checked.report(DiagnosticCode.BAD_EXAMPLE, at(file, e.getLocation()), "this is not valid JSON");
            return;
        }
        Optional<String> problem = method.response().match(new Example(response, file, checked));
        problem.ifPresent(what -> checked.report(
                DiagnosticCode.BAD_EXAMPLE,
                at(file, response.location()),
                "method " + quote(method.name()) + " " + what));
    }

    /** Reports what is wrong inside an example; returns what is wrong with the example itself. */
    private record Example(JsonValue response, Position source, CheckedApi checked)
            implements ResponseShape.Cases<Optional<String>> {
        @Override
        public Optional<String> fields(List<Field> fields) {
            return object(object -> types().problems(fields, object));
        }

        @Override
        public Optional<String> json(TypeRef type) {
            if (checked.api().protocol().ok() != null) {
                return object(object -> types().problems(type, object));
            }
            types().problems(type, response).forEach(this::report);
            return Optional.empty();
        }

        @Override
        public Optional<String> text() {
            return response instanceof JsonString
                    ? Optional.empty()
                    : Optional.of("returns a text, so its example must be a JSON string (was " + response.kind() + ")");
        }

        @Override
        public Optional<String> file() {
            return Optional.of("returns a file, so it cannot have a JSON example");
        }

        @Override
        public Optional<String> stream(StreamFormat format, TypeRef type) {
            if (!(response instanceof JsonArray values)) {
                return Optional.of("returns a stream, so its example must be an array of its values (was "
                        + response.kind() + ")");
            }
            TypeRef list = new TypeRef.ListOf(type.is(ScalarKind.TEXT) ? new TypeRef.Scalar(ScalarKind.STRING) : type);
            types().problems(list, values).forEach(this::report);
            return Optional.empty();
        }

        @Override
        public Optional<String> nothing() {
            return Optional.of("returns nothing, so it cannot have an example");
        }

        @Override
        public Optional<String> location() {
            return Optional.of("returns the address in a header, so it cannot have a JSON example");
        }

        @Override
        public Optional<String> byStatus(List<StatusShape> statuses) {
            return statuses.get(0).shape().match(this);
        }

        private JsonTypeCheck types() {
            return JsonTypeCheck.ofResponses(checked.types(), checked.api().protocol());
        }

        private Optional<String> object(Function<JsonObject, Stream<ValueProblem>> problems) {
            if (!(response instanceof JsonObject object)) {
                return Optional.of("returns an object, so its example must be one (was " + response.kind() + ")");
            }
            success(object, source, checked);
            problems.apply(object).forEach(this::report);
            return Optional.empty();
        }

        private void report(ValueProblem problem) {
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE, at(source, problem.value().location()), shown(problem));
        }
    }

    private static String shown(ValueProblem problem) {
        return (problem.path().isEmpty() ? "the response" : quote(problem.dotted())) + " " + problem.text();
    }

    private static void success(JsonObject response, Position file, CheckedApi checked) {
        String ok = checked.api().protocol().ok();
        if (ok == null || ok.contains(".")) {
            return;
        }
        if (!(response.members().get(ok) instanceof JsonBoolean flag) || !flag.value()) {
            JsonValue where = response.members().getOrDefault(ok, response);
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    at(file, where.location()),
                    "an example must be a successful response: " + quote(ok) + " must be true");
        }
    }

    private static Position at(Position file, TokenStreamLocation location) {
        return new Position(file.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
