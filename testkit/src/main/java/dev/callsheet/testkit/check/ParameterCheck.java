package dev.callsheet.testkit.check;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.testkit.http.ReceivedParameters;
import dev.callsheet.testkit.http.ReceivedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Validates the parameters of a request against the spec. */
final class ParameterCheck {
    private final ReceivedValueCheck values;

    ParameterCheck(ApiModel api) {
        values = new ReceivedValueCheck(TypeIndex.of(api));
    }

    /** Returns all problems: missing parameters first, then invalid values, each in spec order, then broken rules. */
    List<RequestProblem> problems(ApiMethod method, ReceivedParameters received) {
        List<RequestProblem> problems = new ArrayList<>();
        for (Parameter parameter : method.params()) {
            boolean expected = parameter.required() || parameter.constant() != null;
            if (expected && !received.has(parameter.name())) {
                problems.add(RequestProblem.missing(parameter));
            }
        }
        for (Parameter parameter : method.params()) {
            ReceivedValue value = received.get(parameter.name());
            if (value != null) {
                values.problem(parameter, value)
                        .map(message -> message + LookAlike.of(method, parameter, received))
                        .ifPresent(message -> problems.add(RequestProblem.invalid(parameter, message)));
            }
        }
        for (Rule rule : method.rules()) {
            addBroken(rule, received, problems);
        }
        return problems;
    }

    /**
     * Returns the names in the request that the method does not have.
     *
     * @param keys query parameters that are credentials
     */
    List<String> unknown(ApiMethod method, ReceivedParameters received, Set<String> keys) {
        Set<String> known = method.params().stream().map(Parameter::name).collect(Collectors.toSet());
        return received.names().stream()
                .filter(name -> !known.contains(name) && !keys.contains(name))
                .toList();
    }

    private static void addBroken(Rule rule, ReceivedParameters received, List<RequestProblem> problems) {
        long count = rule.names().stream().filter(received::has).count();
        rule.problem(count).ifPresent(broken -> problems.add(RequestProblem.brokenRule(rule, count == 0, broken)));
    }
}
