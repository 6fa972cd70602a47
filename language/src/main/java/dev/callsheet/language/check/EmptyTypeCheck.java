package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import java.util.stream.Stream;

/** Enums and unions are not empty. */
final class EmptyTypeCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.api().enums().stream()
                .filter(type -> type.values().isEmpty())
                .forEach(type -> report("values", "enum " + quote(type.name()), type.position(), checked));
        checked.api().unions().stream()
                .filter(union -> union.variants().isEmpty())
                .forEach(union -> report("variants", "union " + quote(union.name()), union.position(), checked));
        Stream.concat(
                        checked.params().stream().map(param -> param.type()),
                        checked.fields().stream().map(field -> field.type()))
                .map(TypeRef::innermost)
                .filter(type -> type instanceof InlineEnum inline
                        && inline.type().values().isEmpty())
                .map(type -> ((InlineEnum) type).type())
                .forEach(type -> report("values", "`values`", type.position(), checked));
    }

    private static void report(String key, String what, Position element, CheckedApi checked) {
        if (checked.writes(element, key)) {
            checked.report(DiagnosticCode.NOTHING_IN_IT, checked.at(element, key), what + " must not be empty");
        }
    }
}
