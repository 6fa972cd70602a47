package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;

/** {@code always} is for types that have an empty value to stand in when the server breaks its word. */
final class AlwaysCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Field field : checked.fields()) {
            if (field.always() && !checked.types().hasEmptyValue(field.type())) {
                checked.report(
                        DiagnosticCode.BAD_ALWAYS,
                        checked.at(field.position(), "always"),
                        aQuoted(field.type().toString()) + " cannot be `always` there",
                        "strings, numbers, booleans and lists can");
            }
        }
    }
}
