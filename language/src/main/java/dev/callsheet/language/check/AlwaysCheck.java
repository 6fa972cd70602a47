package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;

/** {@code always} needs a type with an empty value, which replaces a field that the server left out. */
final class AlwaysCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Field field : checked.fields()) {
            if (field.always() && !checked.types().hasEmptyValue(field.type())) {
                checked.report(
                        DiagnosticCode.BAD_ALWAYS,
                        checked.at(field.position(), "always"),
                        aQuoted(field.type().toString()) + " cannot have `always`: it has no empty value",
                        "only strings, numbers, booleans, and lists can");
            }
        }
    }
}
