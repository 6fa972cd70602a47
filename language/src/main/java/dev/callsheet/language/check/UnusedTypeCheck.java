package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods use every model, enum and union, directly or through others. One warning reports all unused types. */
final class UnusedTypeCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        if (checked.hasErrors()) {
            return; // what could not be read may use them
        }
        Set<String> used = new HashSet<>();
        checked.api().methods().forEach(method -> use(method, used, checked));
        checked.api().webhooks().stream()
                .flatMap(webhook -> webhook.types().stream())
                .forEach(type -> checked.types().collectNames(type, used));
        useIncluded(used, checked);
        Map<Position, String> unused = declared(checked)
                .filter(type -> !used.contains(type.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        if (!unused.isEmpty()) {
            checked.report(
                    DiagnosticCode.UNUSED_TYPE,
                    unused.keySet().iterator().next(),
                    "no method uses " + Words.some(List.copyOf(unused.values()), "type"));
        }
    }

    /** Counts the models that used models include as used: they share fields, positions included. */
    private static void useIncluded(Set<String> used, CheckedApi checked) {
        Set<Position> positions = checked.api().models().stream()
                .filter(model -> used.contains(model.name()))
                .flatMap(model -> model.properties().stream())
                .map(Field::position)
                .collect(Collectors.toSet());
        checked.api().models().stream()
                .filter(model ->
                        model.properties().stream().map(Field::position).anyMatch(positions::contains))
                .forEach(model -> used.add(model.name()));
    }

    private static Stream<Map.Entry<Position, String>> declared(CheckedApi checked) {
        return Stream.of(
                        checked.api().models().stream().map(model -> Map.entry(model.position(), model.name())),
                        checked.api().enums().stream().map(type -> Map.entry(type.position(), type.name())),
                        checked.api().unions().stream().map(union -> Map.entry(union.position(), union.name())),
                        checked.api().anyOfs().stream()
                                .filter(union -> !union.inPlace())
                                .map(union -> Map.entry(union.position(), union.name())))
                .flatMap(Function.identity());
    }

    private static void use(ApiMethod method, Set<String> used, CheckedApi checked) {
        method.params().forEach(param -> checked.types().collectNames(param.type(), used));
        method.responseTypes().forEach(type -> checked.types().collectNames(type, used));
    }
}
