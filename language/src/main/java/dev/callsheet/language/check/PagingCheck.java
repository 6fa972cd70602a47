package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Optional;

/** A paged method has a parameter for the cursor, and an answer with the items and the next cursor where it says. */
final class PagingCheck implements Check {
    @Override
    public void check(Subject subject) {
        for (ApiMethod method : subject.api().methods()) {
            boolean known = !(method.response() instanceof ResponseShape.Body body) || !subject.isUnknown(body.model());
            if (method.paging() != null && known) {
                check(method, method.paging(), subject);
            }
        }
    }

    private static void check(ApiMethod method, Paging paging, Subject subject) {
        parameter(method, paging.cursor(), "cursor", ScalarKind.STRING, subject);
        if (paging.limit() != null) {
            parameter(method, paging.limit(), "limit", ScalarKind.INTEGER, subject);
        }
        if (paging.items() != null) {
            items(method, paging, paging.items(), subject);
        }
        next(method, paging, subject);
    }

    private static void parameter(ApiMethod method, String name, String key, ScalarKind kind, Subject subject) {
        Optional<Parameter> param = method.params().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (param.isEmpty() || param.get().type().is(ScalarKind.JSON)) {
            return; // the reader has reported it
        }
        boolean right = param.get().type().is(kind)
                || (kind == ScalarKind.INTEGER && param.get().type().is(ScalarKind.LONG));
        if (!right) {
            subject.report(
                    DiagnosticCode.BAD_PAGING,
                    subject.at(param.get().position(), "type"),
                    "the paging's `" + key + "` is the parameter " + quote(name) + ", which must be of type "
                            + quote(kind.word()));
        } else if (param.get().required()) {
            subject.report(
                    DiagnosticCode.BAD_PAGING,
                    subject.at(param.get().position(), "required"),
                    "the paging's `" + key + "` is the parameter " + quote(name)
                            + ", which cannot be required: the first page has none");
        }
    }

    private static void items(ApiMethod method, Paging paging, String path, Subject subject) {
        Optional<TypeRef> found = resolve(path, subject.responseFields(method), subject);
        if (found.isEmpty() || !(found.get() instanceof ListOf)) {
            subject.report(
                    DiagnosticCode.BAD_PAGING,
                    subject.at(paging.position(), "items"),
                    found.isEmpty()
                            ? "the response has no " + quote(path)
                            : quote(path) + " in the response is no list but "
                                    + aQuoted(found.get().toString()),
                    "`items` is the path of the page's list in the response");
        }
    }

    private static void next(ApiMethod method, Paging paging, Subject subject) {
        List<Field> fields = subject.responseFields(method);
        Position place = subject.at(paging.position(), "next");
        Optional<TypeRef> found = resolve(paging.next(), fields, subject);
        boolean own = subject.writes(paging.position(), "next");
        String first = head(paging.next());
        boolean beside = fields.stream().noneMatch(field -> field.name().equals(first));
        if (found.isPresent()
                && !found.get().is(ScalarKind.STRING)
                && !found.get().is(ScalarKind.JSON)) {
            subject.report(
                    DiagnosticCode.BAD_PAGING,
                    place,
                    quote(paging.next()) + " in the response is no `string` but "
                            + aQuoted(found.get().toString()));
        } else if (found.isEmpty()
                && !(beside
                        && (!own || EnvelopeCheck.keys(subject.api().protocol()).contains(first)))) {
            subject.report(
                    DiagnosticCode.BAD_PAGING,
                    place,
                    "the response has no " + quote(paging.next()),
                    "`next` is the path of the next page's cursor in the answer");
        }
    }

    private static String head(String path) {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    }

    /** The type at the end of a path; empty where it leads nowhere. */
    private static Optional<TypeRef> resolve(String path, List<Field> fields, Subject subject) {
        String name = head(path);
        Optional<TypeRef> type = fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::type)
                .findFirst();
        if (name.equals(path) || type.isEmpty() || type.get().is(ScalarKind.JSON)) {
            return type;
        }
        List<Field> inside = subject.model(type.get()).map(Model::fields).orElse(List.of());
        return resolve(path.substring(name.length() + 1), inside, subject);
    }
}
