package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.model.Wire;
import dev.callsheet.language.value.InnerSizes;
import dev.callsheet.language.value.JsonTypeCheck;
import dev.callsheet.language.value.TextValues;
import dev.callsheet.language.value.ValueSize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A parameter accepts its own example: the example has its type, is within its bounds and is one of its values. The same holds for
 * its default, unless it is a boolean or has values: a server may assume a word that it does not accept.
 */
final class ValueCheck implements Check {
    private static final int FEW = 8;

    @Override
    public void check(CheckedApi checked) {
        for (Parameter param : checked.params()) {
            if (param.defaultValue() != null) {
                Position place = checked.at(param.position(), "default");
                if (param.required()) {
                    checked.report(
                            DiagnosticCode.BAD_VALUE,
                            place,
                            "a required parameter cannot have a `default`",
                            "a default is what the server assumes if the parameter is absent");
                }
                if (!isWord(param.type(), checked)) {
                    check(param, param.defaultValue(), place, checked);
                }
            }
            if (param.example() != null) {
                check(param, param.example(), checked.at(param.position(), "example"), checked);
            }
        }
    }

    private static boolean isWord(TypeRef type, CheckedApi checked) {
        return type.is(ScalarKind.BOOLEAN) || checked.types().enumType(type).isPresent();
    }

    private static void check(Parameter param, String text, Position place, CheckedApi checked) {
        for (String fault : faults(param, text, checked)) {
            checked.report(DiagnosticCode.BAD_VALUE, place, fault);
        }
    }

    private static List<String> faults(Parameter param, String text, CheckedApi checked) {
        TypeRef type = param.type();
        if (type instanceof ListOf list && param.wire() != Wire.JSON) {
            List<String> elements = text.isEmpty() ? List.of() : List.of(text.split(",", -1));
            List<String> faults = new ArrayList<>(size(elements.size(), "the length of the list", param.bounds()));
            Bounds ofEach = new Bounds(null, null, param.bounds().pattern());
            elements.forEach(element -> {
                faults.addAll(one(element, list.element(), ofEach, checked));
                InnerSizes.ofElement(param.bounds(), element)
                        .ifPresent(problem -> faults.add("the length of " + quote(element) + " " + problem));
            });
            return faults;
        }
        if (checked.types().isText(type)) {
            return one(text, type, param.bounds(), checked);
        }
        return isTextOfUnion(text, type, checked) ? List.of() : json(text, type, param.bounds(), checked);
    }

    /** A variant that is one text is written as it is sent. */
    private static boolean isTextOfUnion(String text, TypeRef type, CheckedApi checked) {
        return checked.types().anyOf(type).stream()
                .flatMap(union -> union.variants().stream())
                .filter(checked.types()::isText)
                .anyMatch(variant -> one(text, variant, Bounds.NONE, checked).isEmpty());
    }

    private static List<String> one(String text, TypeRef type, Bounds bounds, CheckedApi checked) {
        return checked.types().match(type, new TextProblems(checked.types(), text, bounds));
    }

    private static List<String> size(int size, String what, Bounds bounds) {
        return ValueSize.problem(bounds, BigDecimal.valueOf(size)).map(problem -> what + " " + problem).stream()
                .toList();
    }

    private static List<String> json(String text, TypeRef type, Bounds bounds, CheckedApi checked) {
        JsonValue value;
        try {
            value = JsonText.parse(text);
        } catch (JacksonException e) {
            return List.of(
                    quote(text) + " is not valid JSON; a value of type " + quote(type.toString()) + " is sent as JSON");
        }
        List<String> problems = new ArrayList<>();
        if (value instanceof JsonArray array) {
            problems.addAll(size(array.items().size(), "the length of the list", bounds));
            ValueSize.mismatch(bounds, array)
                    .map(problem -> quote(text) + " " + problem)
                    .ifPresent(problems::add);
        }
        Stream.concat(
                        JsonTypeCheck.ofRequests(checked.types()).problems(type, value),
                        InnerSizes.problems(bounds, value, List.of()))
                .map(problem -> quote(problem.path().isEmpty() ? text : problem.dotted()) + " " + problem.text())
                .forEach(problems::add);
        return problems;
    }

    /** What is wrong with one text as a value of each kind of type. */
    private record TextProblems(TypeIndex types, String text, Bounds bounds) implements TypeIndex.Cases<List<String>> {
        @Override
        public List<String> scalar(ScalarKind kind) {
            if (kind == ScalarKind.FILE) {
                return List.of();
            }
            return TextValues.problem(kind, text)
                    .map(problem -> quote(text) + " " + problem)
                    .or(() -> ValueSize.mismatch(bounds, text).map(problem -> quote(text) + " " + problem))
                    .or(() -> ValueSize.of(new Scalar(kind), text)
                            .flatMap(size -> ValueSize.problem(bounds, size))
                            .map(problem -> bounded(kind) + " " + problem))
                    .stream()
                    .toList();
        }

        private String bounded(ScalarKind kind) {
            return kind == ScalarKind.STRING ? "the length of " + quote(text) : "the value";
        }

        @Override
        public List<String> enumType(EnumType type) {
            List<String> known =
                    type.values().stream().map(EnumType.Value::value).toList();
            return known.contains(text) || known.isEmpty() ? List.of() : List.of(notOneOf(text, known));
        }

        @Override
        public List<String> list(TypeRef element) {
            return List.of();
        }

        @Override
        public List<String> map(TypeRef value) {
            return List.of();
        }

        @Override
        public List<String> nullable(TypeRef value) {
            return types.match(value, this);
        }

        @Override
        public List<String> model(Model model) {
            return List.of();
        }

        @Override
        public List<String> union(Union union) {
            return List.of();
        }

        @Override
        public List<String> anyOf(AnyOf union) {
            boolean valid = union.variants().stream()
                    .anyMatch(variant -> types.match(variant, this).isEmpty());
            return valid ? List.of() : List.of(quote(text) + " " + union.mismatch());
        }

        @Override
        public List<String> unknown(String name) {
            return List.of();
        }

        private static String notOneOf(String text, List<String> known) {
            if (known.size() <= FEW) {
                return "the value must be " + Words.anyOf(known) + " (was " + quote(text) + ")";
            }
            String hint = Words.nearest(text, known)
                    .map(near -> "; did you mean " + quote(near) + "?")
                    .orElse("");
            return quote(text) + " is not one of the " + known.size() + " values" + hint;
        }
    }
}
