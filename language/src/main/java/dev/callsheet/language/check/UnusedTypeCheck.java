package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every model, enum and union is used by a method, directly or through others. One finding for all that are not. */
final class UnusedTypeCheck implements Check {
    @Override
    public void check(Subject subject) {
        if (subject.hasErrors()) {
            return; // what could not be read may be what uses them
        }
        Set<String> used = new HashSet<>();
        subject.api().methods().forEach(method -> use(method, used, subject));
        subject.api().models().stream()
                .filter(model -> used.contains(model.name()))
                .forEach(model -> useIncluded(model, used, subject));
        Map<Position, String> unused = declared(subject)
                .filter(type -> !used.contains(type.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        if (!unused.isEmpty()) {
            subject.report(
                    DiagnosticCode.UNUSED_TYPE,
                    unused.keySet().iterator().next(),
                    "no method uses " + Words.some(List.copyOf(unused.values()), "type"));
        }
    }

    /** A model that another one includes shares its fields with it, places and all. */
    private static void useIncluded(Model user, Set<String> used, Subject subject) {
        Set<Position> places = user.fields().stream().map(Field::position).collect(Collectors.toSet());
        subject.api().models().stream()
                .filter(model -> model.fields().stream().map(Field::position).anyMatch(places::contains))
                .forEach(model -> used.add(model.name()));
    }

    private static Stream<Map.Entry<Position, String>> declared(Subject subject) {
        return Stream.of(
                        subject.api().models().stream().map(model -> Map.entry(model.position(), model.name())),
                        subject.api().enums().stream().map(type -> Map.entry(type.position(), type.name())),
                        subject.api().unions().stream().map(union -> Map.entry(union.position(), union.name())))
                .flatMap(Function.identity());
    }

    private static void use(ApiMethod method, Set<String> used, Subject subject) {
        method.params().forEach(param -> use(param.type(), used, subject));
        use(method.errorResponse(), used, subject);
        if (method.response() instanceof ResponseShape.Body body) {
            use(body.model(), used, subject);
        } else {
            use(subject.responseFields(method), used, subject);
        }
    }

    private static void use(List<Field> fields, Set<String> used, Subject subject) {
        fields.forEach(field -> use(field.type(), used, subject));
    }

    private static void use(TypeRef type, Set<String> used, Subject subject) {
        TypeRef inner = type.innermost();
        if (inner instanceof Named named && !used.add(named.name())) {
            return;
        }
        subject.model(inner).ifPresent(model -> use(model.fields(), used, subject));
        subject.union(inner).stream()
                .flatMap(union -> union.variants().stream())
                .forEach(variant -> use(new Named(variant.model()), used, subject));
    }
}
