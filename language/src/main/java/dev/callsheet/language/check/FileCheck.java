package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Location;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;

/** A file is a parameter of its own, or a list or map of files, in a request that has a body. A text is a whole body. */
final class FileCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        checked.fields().stream()
                .filter(field -> field.type().innermost().is(ScalarKind.TEXT))
                .forEach(field -> text("a field", field.position(), checked));
        checked.params().stream()
                .filter(param -> param.type().innermost().is(ScalarKind.TEXT)
                        && !(param.isWholeBody() && param.type().is(ScalarKind.TEXT)))
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
        if (param.isWholeBody()) {
            whole(param, checked);
        } else if (!isFile(param.type())) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(param.position(), "type"),
                    aQuoted(param.type().toString()) + " cannot be sent",
                    "use `file`, `list<file>` or `map<file>`");
        } else if (param.location() == Location.QUERY && !method.verb().hasBody()) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(param.position(), "type"),
                    "a file is sent in the body, but a " + method.verb() + " request has none",
                    "use `POST`, `PUT` or `PATCH`, or add `in: body`");
        } else if (param.location() != Location.BODY) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(param.position(), "type"),
                    "a file is sent in the body, but the parameter " + quote(param.name()) + " has `in: "
                            + param.location().word() + "`");
        }
    }

    private static void whole(Parameter body, CheckedApi checked) {
        if (!body.type().is(ScalarKind.FILE)) {
            checked.report(
                    DiagnosticCode.BAD_FILE,
                    checked.at(body.position(), "type"),
                    "a body cannot be " + aQuoted(body.type().toString()),
                    "use `file`, or parameters of type `file` with `encoding: multipart`");
        }
    }

    /** Returns whether a type is a file, or several files that are parts of one body. */
    private static boolean isFile(TypeRef type) {
        return type.is(ScalarKind.FILE)
                || (type instanceof ListOf list && list.element().is(ScalarKind.FILE))
                || (type instanceof MapOf map && map.value().is(ScalarKind.FILE));
    }
}
