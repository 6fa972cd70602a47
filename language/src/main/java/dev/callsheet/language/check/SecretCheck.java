package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** What has a handful of values that everybody knows is no secret. */
final class SecretCheck implements Check {
    @Override
    public void check(Subject subject) {
        subject.params().stream()
                .filter(param -> param.secret())
                .forEach(param -> check(param.type(), param.position(), subject));
        subject.fields().stream()
                .filter(field -> field.secret())
                .forEach(field -> check(field.type(), field.position(), subject));
    }

    private static void check(TypeRef type, Position element, Subject subject) {
        boolean flag = type.is(ScalarKind.BOOLEAN);
        if (flag || subject.enumOf(type).isPresent()) {
            subject.report(
                    DiagnosticCode.BAD_SECRET,
                    subject.at(element, "secret"),
                    (flag ? "a boolean" : "a string with `values`") + " is no secret: everybody knows what it may be");
        }
    }
}
