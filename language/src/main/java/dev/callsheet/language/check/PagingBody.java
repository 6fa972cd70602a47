package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.Protocol.Encoding;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Optional;

/** Fields of the body that the paging of one method names. */
final class PagingBody {
    private final ApiMethod method;
    private final Paging paging;
    private final CheckedApi checked;

    PagingBody(ApiMethod method, Paging paging, CheckedApi checked) {
        this.method = method;
        this.paging = paging;
        this.checked = checked;
    }

    /** Checks the field that a key names. */
    void check(String path, String key, ScalarKind kind, ScalarKind... others) {
        Optional<Parameter> body = method.wholeBody();
        boolean own = checked.writes(paging.position(), key);
        if (body.isEmpty() || method.encoding() == Encoding.FORM) {
            if (own || key.equals("cursor")) {
                report(key, "the method has no `body` in JSON, in which " + quote(key) + " of `paging` would be");
            }
            return;
        }
        TypeRef inside = body.get().type();
        for (String name : path.split("\\.")) {
            if (inside.is(ScalarKind.JSON) || checked.types().isUnknown(inside)) {
                return;
            }
            Optional<Field> field = field(inside, name);
            if (field.isEmpty()) {
                if (own || key.equals("cursor")) {
                    report(key, "`body` has no field " + quote(path) + " that is sent");
                }
                return;
            }
            inside = field.get().type();
        }
        if (!inside.is(ScalarKind.JSON) && !PagingFields.isOneOf(inside.withoutNull(), kind, others)) {
            report(
                    key,
                    quote(path) + " of `body` must be " + aQuoted(kind.word()) + " (was " + aQuoted(inside.toString())
                            + ")");
        }
    }

    private Optional<Field> field(TypeRef type, String name) {
        List<Field> fields =
                checked.types().model(type.withoutNull()).map(Model::fields).orElse(List.of());
        return fields.stream()
                .filter(field -> field.isSent() && field.name().equals(name))
                .findFirst();
    }

    private void report(String key, String message) {
        checked.report(DiagnosticCode.BAD_PAGING, checked.at(paging.position(), key), message, null);
    }
}
