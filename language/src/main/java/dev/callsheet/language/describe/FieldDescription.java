package dev.callsheet.language.describe;

import dev.callsheet.language.json.JsonObjectBuilder;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.model.ApiModel;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes parameters and fields, and collects the objects that they declare in place. Not thread-safe. */
final class FieldDescription {
    private final TypeIndex types;
    private final Map<String, Model> inPlace = new LinkedHashMap<>();

    FieldDescription(ApiModel api) {
        this.types = TypeIndex.of(api);
    }

    TypeIndex types() {
        return types;
    }

    JsonObject parameter(String method, Parameter param) {
        Optional<EnumType> values = types.enumType(param.type().innermost());
        JsonObjectBuilder object = new JsonObjectBuilder()
                .put("name", param.name())
                .put("type", type(method, param.name(), param.type()))
                .put("required", param.required())
                .put("values", values.map(Json::values).orElse(List.of()))
                .put("default", param.defaultValue())
                .put("example", param.example())
                .put("min", Json.number(param.bounds().min()))
                .put("max", Json.number(param.bounds().max()))
                .put("wire", param.wire() == null ? null : param.wire().word())
                .put("in", param.location().word())
                .put("as", param.wireName())
                .put("contentType", param.contentType())
                .put("secret", param.secret())
                .put("summary", param.summary());
        Json.putIfSet(object, "const", param.constant());
        Json.putIfSet(object, "pattern", param.bounds().pattern());
        Json.putMaxOf(object, param.bounds());
        putValueTexts(param.type(), object);
        Json.putIfSet(object, "javaName", param.javaName());
        return Json.putIfSet(object, "deprecated", param.deprecated()).build();
    }

    JsonArray fields(String owner, List<Field> fields) {
        return Json.array(fields, field -> field(owner, field));
    }

    /** What most fields do not have is left out: a big API has ten thousand fields. */
    JsonObject field(String owner, Field field) {
        JsonObjectBuilder object = new JsonObjectBuilder()
                .put("name", field.name())
                .put("type", type(owner, field.name(), field.type()))
                .put("summary", field.summary());
        if (field.required()) {
            object.put("required", true);
        }
        if (field.always()) {
            object.put("always", true);
        }
        if (field.absent() != null) {
            object.put("absent", field.absent());
        }
        if (field.direction() != null) {
            object.put("direction", field.direction().word());
        }
        if (field.secret()) {
            object.put("secret", true);
        }
        if (field.bounds().min() != null) {
            object.put("min", Json.number(field.bounds().min()));
        }
        if (field.bounds().max() != null) {
            object.put("max", Json.number(field.bounds().max()));
        }
        Json.putIfSet(object, "const", field.constant());
        Json.putIfSet(object, "pattern", field.bounds().pattern());
        Json.putMaxOf(object, field.bounds());
        putValueTexts(field.type(), object);
        Json.putIfSet(object, "javaName", field.javaName());
        return Json.putIfSet(object, "deprecated", field.deprecated()).build();
    }

    private static void putValueTexts(TypeRef type, JsonObjectBuilder object) {
        if (type.innermost() instanceof TypeRef.InlineEnum inline) {
            object.put("valueTexts", Json.valueTexts(inline.type()));
        }
    }

    String type(String owner, String field, TypeRef type) {
        return type.accept(new TypeText(model -> {
            String name = owner + "." + field;
            inPlace.put(name, model);
            return name;
        }));
    }

    /** Returns the objects declared in place that were described since the last call, by owner and field. */
    Map<String, Model> takeInPlace() {
        Map<String, Model> taken = new LinkedHashMap<>(inPlace);
        inPlace.clear();
        return taken;
    }
}
