package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Optional;

/** A paged method has the parameters and response fields that its paging names, with fitting types. */
final class PagingCheck implements Check {
    @Override
    public void check(CheckedApi checked) {
        for (ApiMethod method : checked.api().methods()) {
            boolean unreadable = method.response() instanceof ResponseShape.Body body
                    && checked.types().isUnknown(body.type());
            if (method.paging() != null && !unreadable) {
                check(method, method.paging(), checked);
            }
        }
    }

    private static void check(ApiMethod method, Paging paging, CheckedApi checked) {
        parameter(method, paging.cursor(), "cursor", ScalarKind.STRING, checked);
        if (paging.limit() != null) {
            parameter(method, paging.limit(), "limit", ScalarKind.INTEGER, checked);
        }
        if (paging.items() != null) {
            items(method, paging, paging.items(), checked);
        }
        next(method, paging, checked);
    }

    private static void parameter(ApiMethod method, String name, String key, ScalarKind kind, CheckedApi checked) {
        Optional<Parameter> param = method.params().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (param.isEmpty()
                || param.get().type().is(ScalarKind.JSON)
                || checked.types().isUnknown(param.get().type())) {
            return; // the reader has reported it
        }
        boolean right = param.get().type().is(kind)
                || (kind == ScalarKind.INTEGER && param.get().type().is(ScalarKind.LONG));
        if (!right) {
            checked.report(
                    DiagnosticCode.BAD_PAGING,
                    checked.at(param.get().position(), "type"),
                    "the parameter " + quote(name) + " must have the type " + quote(kind.word()) + ": it is the `" + key
                            + "` of `paging`");
        } else if (param.get().required()) {
            checked.report(
                    DiagnosticCode.BAD_PAGING,
                    checked.at(param.get().position(), "required"),
                    "the parameter " + quote(name) + " must not be required: it is the `" + key
                            + "` of `paging`, which the first page does not have");
        }
    }

    private static void items(ApiMethod method, Paging paging, String path, CheckedApi checked) {
        Optional<TypeRef> found = resolve(path, checked.types().responseFields(method), checked);
        if (found.isPresent() && checked.types().isUnknown(found.get())) {
            return; // the reader has reported it
        }
        if (found.isEmpty() || !(found.get() instanceof ListOf)) {
            checked.report(
                    DiagnosticCode.BAD_PAGING,
                    checked.at(paging.position(), "items"),
                    found.isEmpty()
                            ? "the response has no field " + quote(path)
                            : quote(path) + " in the response must be a list (was "
                                    + aQuoted(found.get().toString()) + ")",
                    "`items` is the path of the list of items in the response");
        }
    }

    private static void next(ApiMethod method, Paging paging, CheckedApi checked) {
        List<Field> fields = checked.types().responseFields(method);
        Position place = checked.at(paging.position(), "next");
        Optional<TypeRef> found = resolve(paging.next(), fields, checked);
        boolean own = checked.writes(paging.position(), "next");
        String first = head(paging.next());
        boolean beside = fields.stream().noneMatch(field -> field.name().equals(first));
        if (found.isPresent()
                && !found.get().is(ScalarKind.STRING)
                && !found.get().is(ScalarKind.JSON)
                && !checked.types().isUnknown(found.get())) {
            checked.report(
                    DiagnosticCode.BAD_PAGING,
                    place,
                    quote(paging.next()) + " in the response must be a `string` (was "
                            + aQuoted(found.get().toString()) + ")");
        } else if (found.isEmpty()
                && !(beside
                        && (!own || EnvelopeCheck.keys(checked.api().protocol()).contains(first)))) {
            checked.report(
                    DiagnosticCode.BAD_PAGING,
                    place,
                    "the response has no field " + quote(paging.next()),
                    "`next` is the path of the next cursor in the response");
        }
    }

    private static String head(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    /** Returns the type at the end of a path; empty if the path leads nowhere. */
    private static Optional<TypeRef> resolve(String path, List<Field> fields, CheckedApi checked) {
        List<Field> followed = checked.types().follow(fields, path);
        return followed.isEmpty()
                ? Optional.empty()
                : Optional.of(followed.get(followed.size() - 1).type());
    }
}
