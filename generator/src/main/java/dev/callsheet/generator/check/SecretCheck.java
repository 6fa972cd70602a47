package dev.callsheet.generator.check;

import static dev.callsheet.generator.diagnostic.Words.quote;

import dev.callsheet.generator.diagnostic.DiagnosticCode;
import dev.callsheet.generator.diagnostic.Position;
import dev.callsheet.generator.model.TypeRef;
import dev.callsheet.generator.model.TypeRef.ScalarKind;

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
        if (type.is(ScalarKind.BOOLEAN) || subject.enumOf(type).isPresent()) {
            subject.report(
                    DiagnosticCode.BAD_SECRET,
                    subject.at(element, "secret"),
                    "a " + quote(type.is(ScalarKind.BOOLEAN) ? "boolean" : "string")
                            + " with known values is no secret");
        }
    }
}
