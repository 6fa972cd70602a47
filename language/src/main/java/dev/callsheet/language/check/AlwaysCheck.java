package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.EnumSet;
import java.util.Set;

/** {@code always} is for types that have an empty value to stand in when the server breaks its word. */
final class AlwaysCheck implements Check {
    private static final Set<ScalarKind> WITH_EMPTY_VALUE =
            EnumSet.of(ScalarKind.STRING, ScalarKind.BOOLEAN, ScalarKind.INTEGER, ScalarKind.LONG, ScalarKind.NUMBER);

    @Override
    public void check(Subject subject) {
        for (Field field : subject.fields()) {
            if (field.always() && !hasEmptyValue(field.type(), subject)) {
                subject.report(
                        DiagnosticCode.BAD_ALWAYS,
                        subject.at(field.position(), "always"),
                        aQuoted(field.type().toString()) + " cannot be `always` there",
                        "strings, numbers, booleans and lists can");
            }
        }
    }

    private static boolean hasEmptyValue(TypeRef type, Subject subject) {
        return type instanceof ListOf
                || subject.enumOf(type).isPresent()
                || (type instanceof Scalar scalar && WITH_EMPTY_VALUE.contains(scalar.kind()));
    }
}
