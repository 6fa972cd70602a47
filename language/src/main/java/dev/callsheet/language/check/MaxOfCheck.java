package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.diagnostic.Words;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.Bounds.MaxOf;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.InnerFields;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;

/** What {@code maxOf} bounds is there and has a size: a field of the object, of a variant of the union, or the elements of the list. */
final class MaxOfCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.params().forEach(param -> check(param.bounds(), param.type(), param.position(), checked));
        checked.fields().forEach(field -> check(field.bounds(), field.type(), field.position(), checked));
    }

    private static void check(Bounds bounds, TypeRef type, Position element, CheckedApi checked) {
        for (MaxOf max : bounds.maxOf()) {
            Position place = checked.at(element, "maxOf");
            if (max.max().signum() < 0 || max.max().stripTrailingZeros().scale() > 0) {
                checked.report(
                        DiagnosticCode.BAD_BOUNDS, place, "bounds of a length must be whole numbers of at least 0");
            } else if (max.isOfElements()) {
                checkElements(type, place, checked);
            } else {
                checkField(max.field(), type, place, checked);
            }
        }
    }

    private static void checkElements(TypeRef type, Position place, CheckedApi checked) {
        if (!(type.withoutNull() instanceof ListOf list && hasSize(list.element()))) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    aQuoted(type.toString()) + " has no elements with a size",
                    "`*` stands for the elements of a list of strings or lists");
        }
    }

    private static void checkField(String name, TypeRef type, Position place, CheckedApi checked) {
        List<Field> fields = InnerFields.of(type, checked.types());
        List<Field> named =
                fields.stream().filter(field -> field.name().equals(name)).toList();
        if (named.isEmpty()) {
            List<String> known = fields.stream().map(Field::name).distinct().toList();
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    aQuoted(type.toString()) + " has no field " + quote(name),
                    Words.nearest(name, known)
                            .map(near -> "did you mean " + quote(near) + "?")
                            .orElse("`maxOf` names a field of the object, or `*` for the elements of a list"));
        } else if (!named.stream().allMatch(field -> hasSize(field.type()))) {
            checked.report(
                    DiagnosticCode.BAD_BOUNDS,
                    place,
                    "the field " + quote(name) + " has no size",
                    "only strings and lists have a size");
        }
    }

    private static boolean hasSize(TypeRef type) {
        return type.withoutNull().is(ScalarKind.STRING) || type.withoutNull() instanceof ListOf;
    }
}
