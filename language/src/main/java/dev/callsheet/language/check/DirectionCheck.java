package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.Field;

/** A field of one direction has no key that is about the other direction. */
final class DirectionCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (Field field : checked.fields()) {
            if (field.required() && !field.isSent()) {
                report("required", "read", "sent", field, checked);
            }
            if (field.always() && !field.isRead()) {
                report("always", "write", "received", field, checked);
            }
            if (field.absent() != null && !field.isRead()) {
                report("absent", "write", "received", field, checked);
            }
        }
    }

    private static void report(String key, String direction, String never, Field field, CheckedApi checked) {
        checked.report(
                DiagnosticCode.TYPE_CONFLICT,
                checked.at(field.position(), key),
                quote(key) + " and " + quote("direction: " + direction) + " cannot be used together",
                "the field is never " + never + ": remove one of them");
    }
}
