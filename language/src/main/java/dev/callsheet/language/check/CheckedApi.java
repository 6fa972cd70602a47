package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.KeyPositions;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The API that is checked, the positions of its keys, and where errors are reported. */
final class CheckedApi {
    private final ApiModel api;
    private final KeyPositions positions;
    private final Diagnostics diagnostics;
    private final TypeIndex types;

    CheckedApi(ApiModel api, KeyPositions positions, Diagnostics diagnostics) {
        this.api = api;
        this.positions = positions;
        this.diagnostics = diagnostics;
        this.types = TypeIndex.of(api);
    }

    ApiModel api() {
        return api;
    }

    TypeIndex types() {
        return types;
    }

    /** Where the value of an element's key stands; the element itself where it has no such key. */
    Position at(Position element, String key) {
        return positions.of(element, key);
    }

    /** Whether the spec writes that key of the element. */
    boolean writes(Position element, String key) {
        return positions.has(element, key);
    }

    void report(DiagnosticCode code, Position position, String message) {
        diagnostics.report(code, position, message);
    }

    void report(DiagnosticCode code, Position position, String message, @Nullable String hint) {
        diagnostics.report(code, position, message, hint);
    }

    boolean hasErrors() {
        return diagnostics.hasErrors();
    }

    /** The parameters of all methods. */
    List<Parameter> params() {
        return api.methods().stream()
                .flatMap(method -> method.params().stream())
                .toList();
    }

    /** All fields there are, those of objects declared in place included. */
    List<Field> fields() {
        List<Field> all = new ArrayList<>();
        api.models().forEach(model -> addAll(model.fields(), all));
        for (ApiMethod method : api.methods()) {
            addAll(types.responseFields(method), all);
            addAll(method.errorResponse(), all);
            method.params().forEach(param -> addInside(param.type(), all));
        }
        return all;
    }

    private static void addAll(List<Field> fields, List<Field> all) {
        for (Field field : fields) {
            all.add(field);
            addInside(field.type(), all);
        }
    }

    private static void addInside(TypeRef type, List<Field> all) {
        if (type.innermost() instanceof InlineModel object) {
            addAll(object.model().fields(), all);
        }
    }
}
