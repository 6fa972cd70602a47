package dev.callsheet.language.check;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Diagnostics;
import dev.callsheet.language.diagnostic.Places;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import dev.callsheet.language.model.TypeRef.InlineModel;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.Union;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is checked, with ways to look things up in it. */
final class Subject {
    private final ApiModel api;
    private final Places places;
    private final Diagnostics diagnostics;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, Union> unions = new HashMap<>();

    Subject(ApiModel api, Places places, Diagnostics diagnostics) {
        this.api = api;
        this.places = places;
        this.diagnostics = diagnostics;
        api.models().forEach(model -> models.put(model.name(), model));
        api.enums().forEach(type -> enums.put(type.name(), type));
        api.unions().forEach(union -> unions.put(union.name(), union));
    }

    ApiModel api() {
        return api;
    }

    /** Where the value of an element's key stands; the element itself where it has no such key. */
    Position at(Position element, String key) {
        return places.of(element, key);
    }

    /** Whether the spec writes that key of the element. */
    boolean writes(Position element, String key) {
        return places.has(element, key);
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
            addAll(responseFields(method), all);
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

    /** The fields of a method's response, whether they are its own or a model's. */
    List<Field> responseFields(ApiMethod method) {
        if (method.response() instanceof ResponseShape.Fields own) {
            return own.fields();
        }
        return method.response() instanceof ResponseShape.Body body
                ? model(body.model()).map(Model::fields).orElse(List.of())
                : List.of();
    }

    /** The object that a type is; empty where it is none. */
    Optional<Model> model(TypeRef type) {
        if (type instanceof InlineModel object) {
            return Optional.of(object.model());
        }
        return type instanceof Named named ? Optional.ofNullable(models.get(named.name())) : Optional.empty();
    }

    /** Whether nothing is declared under the name: a file with it may be lost. */
    boolean isUnknown(Named type) {
        return model(type).isEmpty() && enumOf(type).isEmpty() && union(type).isEmpty();
    }

    /** The values that a type has; empty where it is no enum. */
    Optional<EnumType> enumOf(TypeRef type) {
        if (type instanceof InlineEnum inline) {
            return Optional.of(inline.type());
        }
        return type instanceof Named named ? Optional.ofNullable(enums.get(named.name())) : Optional.empty();
    }

    /** The union that a type is; empty where it is none. */
    Optional<Union> union(TypeRef type) {
        return type instanceof Named named ? Optional.ofNullable(unions.get(named.name())) : Optional.empty();
    }
}
