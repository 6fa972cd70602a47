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

/** An API to check, with the positions of its keys. */
final class CheckedApi {
    private final ApiModel api;
    private final KeyPositions positions;
    private final Diagnostics diagnostics;
    private final TypeIndex types;
    private final List<Parameter> params;
    private final List<Field> fields;

    CheckedApi(ApiModel api, KeyPositions positions, Diagnostics diagnostics) {
        this.api = api;
        this.positions = positions;
        this.diagnostics = diagnostics;
        this.types = TypeIndex.of(api);
        this.params = api.methods().stream()
                .flatMap(method -> method.params().stream())
                .filter(param -> !types.isUnknown(param.type().innermost()))
                .toList();
        this.fields = allFields().stream()
                .filter(field -> !types.isUnknown(field.type().innermost()))
                .toList();
    }

    ApiModel api() {
        return api;
    }

    TypeIndex types() {
        return types;
    }

    /** Returns the position of the value of an element's key; the position of the element if it does not have the key. */
    Position at(Position element, String key) {
        return positions.of(element, key);
    }

    /** Returns whether the element has the key in the spec. */
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

    /** Returns the parameters of all methods, but for those with a type that could not be read, which was reported. */
    List<Parameter> params() {
        return params;
    }

    /**
     * Returns all fields, including those of objects declared in place and what holds the other properties of models, but for those
     * with a type that could not be read, which was reported.
     */
    List<Field> fields() {
        return fields;
    }

    private List<Field> allFields() {
        List<Field> all = new ArrayList<>();
        api.models().forEach(model -> addAll(model.properties(), all));
        for (ApiMethod method : api.methods()) {
            addAll(types.responseFields(method), all);
            method.failures().forEach(failure -> addAll(types.fieldsOf(failure.shape()), all));
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
