package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A value that is one of a few known values is not a secret. */
final class SecretCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.params().stream()
                .filter(param -> param.secret())
                .forEach(param -> check(param.type(), param.position(), checked));
        checked.fields().stream()
                .filter(field -> field.secret())
                .forEach(field -> check(field.type(), field.position(), checked));
    }

    private static void check(TypeRef type, Position element, CheckedApi checked) {
        boolean flag = type.is(ScalarKind.BOOLEAN);
        if (flag || checked.types().enumType(type).isPresent()) {
            checked.report(
                    DiagnosticCode.BAD_SECRET,
                    checked.at(element, "secret"),
                    (flag ? "a boolean" : "a string with `values`")
                            + " cannot have `secret`: everybody knows its possible values");
        }
    }
}
