package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.value.JsonTypeCheck;
import dev.callsheet.language.value.ValueProblem;
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
        if (method.response() instanceof ResponseShape.File) {
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    file,
                    "method " + quote(method.name()) + " returns a file, so it cannot have a JSON example");
        } else if (response instanceof JsonObject object) {
            success(object, file, checked);
            JsonTypeCheck.ofResponses(checked.types())
                    .problems(checked.types().responseFields(method), object)
                    .forEach(problem -> checked.report(
                            DiagnosticCode.BAD_EXAMPLE, at(file, problem.value().location()), shown(problem)));
        } else {
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    at(file, response.location()),
                    "the response must be an object (was " + response.kind() + ")");
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
