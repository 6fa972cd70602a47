package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
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
import org.jspecify.annotations.Nullable;

/** The parameters and response fields that the paging of one method names. */
final class PagingFields {
    private final ApiMethod method;
    private final Paging paging;
    private final CheckedApi checked;

    PagingFields(ApiMethod method, Paging paging, CheckedApi checked) {
        this.method = method;
        this.paging = paging;
        this.checked = checked;
    }

    /** Returns whether the response is the list of items. */
    boolean isList() {
        return method.response() instanceof ResponseShape.Body body && body.type() instanceof ListOf;
    }

    /** Checks the parameter that a key names. */
    void parameter(String name, String key, ScalarKind kind, ScalarKind... others) {
        Optional<Parameter> param = method.params().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        Optional<String> inBody = Paging.bodyPath(name);
        if (param.isEmpty() && inBody.isPresent()) {
            new PagingBody(method, paging, checked).check(inBody.get(), key, kind, others);
            return;
        }
        if (param.isEmpty()
                || param.get().type().is(ScalarKind.JSON)
                || checked.types().isUnknown(param.get().type())) {
            return; // the reader has reported it
        }
        if (!isOneOf(param.get().type(), kind, others)) {
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

    static boolean isOneOf(TypeRef type, ScalarKind kind, ScalarKind... others) {
        TypeRef plain = type.withoutNull();
        return plain.is(kind) || List.of(others).stream().anyMatch(plain::is);
    }

    /** Checks the path of the items. */
    void items() {
        if (paging.items() == null) {
            return;
        }
        if (isList()) {
            report("items", "the response is the list of items", "remove `items`");
            return;
        }
        Optional<TypeRef> found = resolve(paging.items(), checked.types().responseFields(method));
        if (found.isPresent() && checked.types().isUnknown(found.get())) {
            return; // the reader has reported it
        }
        if (found.isEmpty() || !(found.get() instanceof ListOf)) {
            report(
                    "items",
                    found.isEmpty()
                            ? "the response has no field " + quote(paging.items())
                            : quote(paging.items()) + " in the response must be a list (was "
                                    + aQuoted(found.get().toString()) + ")",
                    "`items` is the path of the list of items in the response");
        }
    }

    /** Checks that there is a list of items, without which pages of this kind cannot be counted. */
    void needsItems(String key) {
        if (paging.items() == null && !isList()) {
            report(
                    key,
                    "paging by " + quote(key) + " needs `items`: the next page follows from the items of a page",
                    null);
        }
    }

    /** Checks the flag of the response that a key names beside a cursor. */
    void flag(String key, String path) {
        Optional<TypeRef> found = resolve(path, checked.types().responseFields(method));
        boolean fits = found.filter(type ->
                        isOneOf(type, ScalarKind.BOOLEAN) || checked.types().isUnknown(type))
                .isPresent();
        if (!fits) {
            report(
                    key,
                    "the response has no `boolean` " + quote(path),
                    quote(key) + " is the path of a flag that ends the list before its cursors do");
        }
    }

    /** Checks the field of the response that a key names. */
    void field(String key, String path, String meaning, ScalarKind kind, ScalarKind... others) {
        List<Field> fields = checked.types().responseFields(method);
        Optional<TypeRef> found = resolve(path, fields);
        if (found.isPresent()) {
            if (!found.get().is(ScalarKind.JSON)
                    && !checked.types().isUnknown(found.get())
                    && !isOneOf(found.get(), kind, others)) {
                report(
                        key,
                        quote(path) + " in the response must be " + aQuoted(kind.word()) + " (was "
                                + aQuoted(found.get().toString()) + ")",
                        null);
            }
        } else if (isList() || !isBeside(key, path, fields)) {
            report(
                    key,
                    "the response has no field " + quote(path),
                    quote(key) + " is the path of " + meaning + " in the response");
        }
    }

    /** Returns whether a path of the API's paging leads to what every response has beside the fields of its method. */
    private boolean isBeside(String key, String path, List<Field> fields) {
        String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return fields.stream().noneMatch(field -> field.name().equals(first))
                && (!checked.writes(paging.position(), key)
                        || EnvelopeCheck.keys(checked.api().protocol()).contains(first));
    }

    /** Checks the id of an item, which a parameter takes. */
    void id(String path, String parameter) {
        TypeRef item = item().orElse(null);
        if (item == null || checked.types().isUnknown(item)) {
            return; // the items are reported
        }
        Optional<TypeRef> id =
                resolve(path, checked.types().model(item).map(Model::fields).orElse(List.of()));
        if (id.isEmpty()) {
            report("id", "the items have no field " + quote(path), "`id` is the path of the id in an item");
        } else if (!isOneOf(id.get(), ScalarKind.STRING, ScalarKind.UUID, ScalarKind.INTEGER, ScalarKind.LONG)) {
            report(
                    "id",
                    quote(path) + " of the items must be a `string`, `uuid`, `integer` or `long` (was "
                            + aQuoted(id.get().toString()) + ")",
                    null);
        } else if (isOneOf(id.get(), ScalarKind.STRING, ScalarKind.UUID) && !takesText(parameter)) {
            report(
                    "id",
                    quote(path) + " of the items is " + aQuoted(id.get().toString()) + ", and the parameter "
                            + quote(parameter) + " takes a number",
                    null);
        }
    }

    private boolean takesText(String parameter) {
        return method.params().stream()
                .filter(param -> param.name().equals(parameter))
                .noneMatch(param ->
                        param.type().is(ScalarKind.INTEGER) || param.type().is(ScalarKind.LONG));
    }

    private Optional<TypeRef> item() {
        if (method.response() instanceof ResponseShape.Body body && body.type() instanceof ListOf list) {
            return Optional.of(list.element());
        }
        return paging.items() == null
                ? Optional.empty()
                : resolve(paging.items(), checked.types().responseFields(method))
                        .filter(ListOf.class::isInstance)
                        .map(found -> ((ListOf) found).element());
    }

    /** Returns the type at the end of a path; empty if the path leads nowhere. */
    private Optional<TypeRef> resolve(String path, List<Field> fields) {
        List<Field> followed = checked.types().follow(fields, path);
        return followed.isEmpty()
                ? Optional.empty()
                : Optional.of(followed.get(followed.size() - 1).type());
    }

    void report(String key, String message, @Nullable String hint) {
        checked.report(DiagnosticCode.BAD_PAGING, checked.at(paging.position(), key), message, hint);
    }
}
