package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.anyOf;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A parameter's example is a value that it takes: of its type, in its bounds, among its values. So is its default where it
 * is a number, list or the like; where it is a word, a server may assume one that it takes from nobody.
 */
final class ValueCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Parameter param : checked.params()) {
            if (param.defaultValue() != null) {
                Position place = checked.at(param.position(), "default");
                if (param.required()) {
                    checked.report(
                            DiagnosticCode.BAD_VALUE,
                            place,
                            "a required parameter has no default",
                            "a default is what the server assumes where the parameter is left out");
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
            List<String> faults = new ArrayList<>(size(elements.size(), "a list of ", param.bounds()));
            elements.forEach(element -> faults.addAll(one(element, list.element(), Bounds.NONE, checked)));
            return faults;
        }
        boolean isText = checked.types().enumType(type).isPresent()
                || (type instanceof Scalar scalar && scalar.kind() != ScalarKind.JSON);
        return isText ? one(text, type, param.bounds(), checked) : json(text, type, param.bounds(), checked);
    }

    private static List<String> one(String text, TypeRef type, Bounds bounds, CheckedApi checked) {
        Optional<EnumType> values = checked.types().enumType(type);
        if (values.isPresent()) {
            List<String> known =
                    values.get().values().stream().map(EnumType.Value::value).toList();
            return known.contains(text) || known.isEmpty()
                    ? List.of()
                    : List.of(quote(text) + " is none of its values: " + some(text, known));
        }
        if (!(type instanceof Scalar scalar)) {
            return List.of();
        }
        Optional<String> fault = ScalarText.fault(text, scalar.kind());
        if (fault.isPresent()) {
            return List.of(fault.get());
        }
        return scalar.kind() == ScalarKind.STRING
                ? size(text.length(), "a text of length ", bounds)
                : within(text, scalar.kind(), bounds);
    }

    private static String some(String text, List<String> known) {
        return known.size() <= 8
                ? anyOf(known)
                : Words.nearest(text, known).map(Words::quote).orElse("there are " + known.size());
    }

    private static List<String> within(String text, ScalarKind kind, Bounds bounds) {
        boolean bounded = kind == ScalarKind.INTEGER || kind == ScalarKind.LONG || kind == ScalarKind.NUMBER;
        return bounded ? bounded(new BigDecimal(text), quote(text), bounds) : List.of();
    }

    private static List<String> size(int size, String what, Bounds bounds) {
        return bounded(BigDecimal.valueOf(size), what + size, bounds);
    }

    private static List<String> bounded(BigDecimal number, String shown, Bounds bounds) {
        if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
            return List.of(shown + " is less than its `min`, " + bounds.min());
        }
        if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
            return List.of(shown + " is more than its `max`, " + bounds.max());
        }
        return List.of();
    }

    private static List<String> json(String text, TypeRef type, Bounds bounds, CheckedApi checked) {
        JsonValue value;
        try {
            value = JsonText.parse(text);
        } catch (JacksonException e) {
            return List.of(quote(text) + " is no JSON, as which " + aQuoted(type.toString()) + " travels");
        }
        List<String> faults = new ArrayList<>();
        if (value instanceof JsonValue.JsonArray array) {
            faults.addAll(size(array.items().size(), "a list of ", bounds));
        }
        new JsonFit(checked, (where, message) -> faults.add(message)).value(value, type, "");
        return faults;
    }
}
