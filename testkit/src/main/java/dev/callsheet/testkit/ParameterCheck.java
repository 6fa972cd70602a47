package dev.callsheet.testkit;

import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the parameters of a request against the spec. */
final class ParameterCheck {
    private final ValueCheck values;

    ParameterCheck(ApiModel api) {
        values = new ValueCheck(new Types(api));
    }

    /** All that is wrong: missing parameters first, then wrong values, each in spec order, then broken rules. */
    List<Fault> faults(ApiMethod method, Arguments arguments) {
        List<Fault> faults = new ArrayList<>();
        for (Parameter parameter : method.params()) {
            if (parameter.required() && !arguments.has(parameter.name())) {
                faults.add(Fault.missing(parameter.name()));
            }
        }
        for (Parameter parameter : method.params()) {
            Argument argument = arguments.get(parameter.name());
            Problem problem = argument == null ? null : values.problem(parameter, argument);
            if (problem != null) {
                String type = parameter.type().innermost().toString();
                faults.add(Fault.invalid(parameter.name(), type, problem.about(parameter.name())));
            }
        }
        for (Rule rule : method.rules()) {
            addBroken(rule, arguments, faults);
        }
        return faults;
    }

    /** The parameters that came and that the method doesn't have. */
    List<String> unknown(ApiMethod method, Arguments arguments) {
        Set<String> known = method.params().stream().map(Parameter::name).collect(Collectors.toSet());
        return arguments.names().stream().filter(name -> !known.contains(name)).toList();
    }

    private static void addBroken(Rule rule, Arguments arguments, List<Fault> faults) {
        long count = rule.params().stream().filter(arguments::has).count();
        boolean missing = count == 0 && rule.kind() != Rule.Kind.AT_MOST_ONE;
        boolean toomany = count > 1 && rule.kind() != Rule.Kind.AT_LEAST_ONE;
        if (missing || toomany) {
            String names = String.join(", ", rule.params());
            String limit = switch (rule.kind()) {
                case AT_LEAST_ONE -> "at least";
                case AT_MOST_ONE -> "at most";
                case EXACTLY_ONE -> "exactly";
            };
            faults.add(Fault.rule(
                    rule.params(), missing, "needs " + limit + " one of " + names + "; " + count + " of them came"));
        }
    }
}
