package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A file is a parameter of its own, of a call that has a body. */
final class FileCheck implements Check {
    @Override
    public void check(Subject subject) {
        subject.fields().stream()
                .filter(field -> field.type().innermost().is(ScalarKind.FILE))
                .forEach(field -> subject.report(
                        DiagnosticCode.BAD_FILE,
                        subject.at(field.position(), "type"),
                        "a field cannot be a file",
                        "a parameter can; a method that answers with a file has `response: file`"));
        for (ApiMethod method : subject.api().methods()) {
            method.params().stream()
                    .filter(param -> param.type().innermost().is(ScalarKind.FILE))
                    .forEach(param -> check(param, method, subject));
        }
    }

    private static void check(Parameter param, ApiMethod method, Subject subject) {
        if (!(param.type() instanceof Scalar)) {
            subject.report(
                    DiagnosticCode.BAD_FILE,
                    subject.at(param.position(), "type"),
                    quote(param.type().toString()) + " cannot be sent: a file is a parameter of its own");
        } else if (method.verb().equals("GET") || method.verb().equals("HEAD")) {
            subject.report(
                    DiagnosticCode.BAD_FILE,
                    subject.at(param.position(), "type"),
                    "a " + method.verb() + " call has no body that a file could travel in");
        }
    }
}
