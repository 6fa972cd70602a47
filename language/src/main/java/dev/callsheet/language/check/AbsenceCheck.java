package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** What a field says about its absence must be true: one that can be null is not always there, and only a boolean has one meaning. */
final class AbsenceCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Field field : checked.fields()) {
            if (field.always() && field.type().isNullable()) {
                report(
                        checked,
                        field,
                        "always",
                        aQuoted(field.type().toString()) + " cannot have `always`: it can be null",
                        "remove `|null` or `always`");
            }
            if (field.absent() == null) {
                continue;
            }
            if (field.always()) {
                report(checked, field, "absent", "`absent` and `always` cannot be used together", "remove one of them");
            } else if (!field.type().is(ScalarKind.BOOLEAN)) {
                report(
                        checked,
                        field,
                        "absent",
                        aQuoted(field.type().toString()) + " cannot have `absent`",
                        "only booleans can");
            }
        }
    }

    private static void report(CheckedApi checked, Field field, String key, String problem, String hint) {
        checked.report(DiagnosticCode.BAD_ABSENCE, checked.at(field.position(), key), problem, hint);
    }
}
