package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.value.InnerSizes;
import dev.callsheet.language.value.JsonTypeCheck;
import dev.callsheet.language.value.ValueProblem;
import dev.callsheet.language.value.ValueSize;
import java.util.List;
import java.util.Optional;

/** Checks that a JSON value is of the type of its parameter and within its bounds. */
final class JsonValueCheck {
    private JsonValueCheck() {}

    /** Returns what is wrong with a value; empty if nothing is. */
    static Optional<String> problem(TypeIndex types, Parameter parameter, JsonValue value) {
        return problem(types, parameter, parameter.type(), value)
                .or(() -> ValueSize.problem(parameter.bounds(), parameter.type(), value))
                .or(() -> InnerSizes.problems(parameter.bounds(), value, List.of())
                        .findFirst()
                        .map(problem -> problem.text() + pointer(parameter, problem)));
    }

    /** Returns what keeps a value from being of a type; empty if nothing does. */
    static Optional<String> problem(TypeIndex types, Parameter parameter, TypeRef type, JsonValue value) {
        return JsonTypeCheck.ofRequests(types)
                .problems(type, value)
                .findFirst()
                .map(problem -> problem.text() + pointer(parameter, problem));
    }

    private static String pointer(Parameter parameter, ValueProblem problem) {
        return problem.path().isEmpty() ? "" : " [json-pointer:/" + parameter.name() + problem.pointer() + "]";
    }
}
