package dev.callsheet.slack;

import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Rule;
import dev.callsheet.runtime.Call;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Creates calls of any method through the generated client, as a program would. */
final class SpecCalls {
    private final SlackSpec spec;
    private final ExampleValues values;
    private final Slack slack;

    SpecCalls(SlackSpec spec, Slack slack) {
        this.spec = spec;
        this.values = new ExampleValues(spec);
        this.slack = slack;
    }

    /** Returns the required parameters, including the first parameter of each rule that requires one. */
    List<Parameter> needed(ApiMethod method) {
        Predicate<Parameter> ruled = parameter -> method.rules().stream()
                .anyMatch(rule -> rule.kind() != Rule.Kind.AT_MOST_ONE
                        && rule.names().get(0).equals(parameter.name()));
        return method.params().stream()
                .filter(parameter -> parameter.required() || ruled.test(parameter))
                .toList();
    }

    /** Returns as many parameters as may be sent together, without the cursor, which only the server can provide. */
    List<Parameter> possible(ApiMethod method) {
        Set<String> left = new LinkedHashSet<>();
        method.params().forEach(parameter -> left.add(parameter.name()));
        for (Rule rule : method.rules()) {
            if (rule.kind() != Rule.Kind.AT_LEAST_ONE) {
                rule.names().subList(1, rule.names().size()).forEach(left::remove);
            }
        }
        if (method.paging() != null) {
            method.paging().kind().parameter().ifPresent(left::remove);
        }
        return method.params().stream()
                .filter(parameter -> parameter.required() || left.contains(parameter.name()))
                .toList();
    }

    /** Returns {@code slack.users().info("U1")}, or the form with a lambda if there are optional parameters. */
    Call<?, ?> call(ApiMethod method, List<Parameter> parameters) {
        List<Object> arguments = required(method);
        List<Parameter> rest =
                parameters.stream().filter(parameter -> !parameter.required()).toList();
        if (!rest.isEmpty()) {
            Consumer<Object> options = builder -> rest.forEach(parameter -> set(builder, method, parameter));
            arguments.add(options);
        }
        return call(method, arguments.toArray());
    }

    /** Returns {@code slack.users().info(UsersInfoRequest.builder("U1").includeLocale(true).build())}. */
    Call<?, ?> callByRequest(ApiMethod method, List<Parameter> parameters) {
        return call(method, request(method, parameters));
    }

    Object request(ApiMethod method, List<Parameter> parameters) {
        Class<?> request = SlackSpec.load(spec.names(method).request());
        Object builder =
                Reflected.callStatic(request, "builder", required(method).toArray());
        parameters.stream()
                .filter(parameter -> !parameter.required())
                .forEach(parameter -> set(builder, method, parameter));
        return Reflected.call(builder, "build");
    }

    private Call<?, ?> call(ApiMethod method, Object... arguments) {
        MethodNames names = spec.names(method);
        Object family = slack;
        if (!method.family().isEmpty()) {
            String path = "";
            for (String part : method.family().split("\\.")) {
                path = path.isEmpty() ? part : path + "." + part;
                family = Reflected.call(family, spec.names().family(path).accessor());
            }
        }
        return (Call<?, ?>) Reflected.call(family, names.method(), arguments);
    }

    private List<Object> required(ApiMethod method) {
        List<Object> arguments = new ArrayList<>();
        method.params().stream()
                .filter(Parameter::required)
                .forEach(parameter -> arguments.add(values.of(parameter, member(method, parameter))));
        return arguments;
    }

    private void set(Object builder, ApiMethod method, Parameter parameter) {
        Member member = member(method, parameter);
        Reflected.call(builder, member.name(), values.of(parameter, member));
    }

    private Member member(ApiMethod method, Parameter parameter) {
        return spec.names().member(spec.names(method).request(), parameter.name());
    }
}
