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

/** An example is an answer that the method could give: JSON, a success, of the declared types. */
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
        JsonValue answer;
        try {
            answer = JsonText.parse(text);
        } catch (JacksonException e) {
            checked.report(DiagnosticCode.BAD_EXAMPLE, at(file, e.getLocation()), "this is not JSON from here on");
            return;
        }
        if (method.response() instanceof ResponseShape.File) {
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    file,
                    "method " + quote(method.name()) + " answers with a file, so it has no JSON example");
        } else if (answer instanceof JsonObject object) {
            success(object, file, checked);
            JsonTypeCheck.ofResponses(checked.types())
                    .problems(checked.types().responseFields(method), object)
                    .forEach(problem -> checked.report(
                            DiagnosticCode.BAD_EXAMPLE, at(file, problem.value().location()), shown(problem)));
        } else {
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    at(file, answer.location()),
                    "an answer is an object, not " + answer.kind());
        }
    }

    private static String shown(ValueProblem problem) {
        return (problem.path().isEmpty() ? "the response" : quote(problem.dotted())) + " " + problem.text();
    }

    private static void success(JsonObject answer, Position file, CheckedApi checked) {
        String ok = checked.api().protocol().ok();
        if (ok == null || ok.contains(".")) {
            return;
        }
        if (!(answer.members().get(ok) instanceof JsonBoolean flag) || !flag.value()) {
            JsonValue where = answer.members().getOrDefault(ok, answer);
            checked.report(
                    DiagnosticCode.BAD_EXAMPLE,
                    at(file, where.location()),
                    "an example is a success: " + quote(ok) + " is true in it");
        }
    }

    private static Position at(Position file, TokenStreamLocation location) {
        return new Position(file.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
