package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A file is a parameter of its own, in a request that has a body. A text is a whole body. */
final class FileCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.fields().stream()
                .filter(field -> field.type().innermost().is(ScalarKind.TEXT))
                .forEach(field -> text("a field", field.position(), checked));
        checked.params().stream()
                .filter(param -> param.type().innermost().is(ScalarKind.TEXT))
                .forEach(param -> text("a parameter", param.position(), checked));
        checked.fields().stream()
                .filter(field -> field.type().innermost().is(ScalarKind.FILE))
                .forEach(field -> checked.report(
                        DiagnosticCode.BAD_FILE,
                        checked.at(field.position(), "type"),
                        "a field cannot be a `file`",
                        "only a parameter can; a method that returns a file has `response: file`"));
        for (ApiMethod method : checked.api().methods()) {
            method.params().stream()
                    .filter(param -> param.type().innermost().is(ScalarKind.FILE))
                    .forEach(param -> check(param, method, checked));
        }
    }

    private static void text(String what, Position element, CheckedApi checked) {
        checked.report(
                DiagnosticCode.BAD_FILE,
                checked.at(element, "type"),
                what + " cannot be a `text`",
                "use `string`; only a whole body can be a `text`");
    }

    private static void check(Parameter param, ApiMethod method, CheckedApi checked) {
        if (!(param.type() instanceof Scalar)) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(param.position(), "type"),
                    aQuoted(param.type().toString()) + " cannot be sent: a `file` must be a parameter of its own");
        } else if (!method.verb().hasBody()) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(param.position(), "type"),
                    "a file is sent in the body, but a " + method.verb() + " request has none",
                    "use " + quote("POST") + ", " + quote("PUT") + " or " + quote("PATCH"));
        }
    }
}
