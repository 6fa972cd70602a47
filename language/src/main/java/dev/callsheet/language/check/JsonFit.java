package dev.callsheet.language.check;

import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonNull;
import dev.callsheet.language.json.JsonValue.JsonNumber;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.util.List;
import java.util.Optional;

/** Whether a JSON value is of the type that the spec declares. Keys that the spec does not know are let through. */
final class JsonFit {
    private final CheckedApi checked;
    private final Faults faults;

    JsonFit(CheckedApi checked, Faults faults) {
        this.checked = checked;
        this.faults = faults;
    }

    /** Takes what does not fit. */
    @FunctionalInterface
    interface Faults {
        void add(JsonValue where, String message);
    }

    void fields(JsonObject object, List<Field> fields, String path) {
        for (Field field : fields) {
            JsonValue value = object.members().get(field.name());
            String inside = path.isEmpty() ? field.name() : path + "." + field.name();
            if (value != null && !(value instanceof JsonNull)) {
                value(value, field.type(), inside);
            } else if (field.always()) {
                faults.add(value == null ? object : value, quote(inside) + " is missing, which is `always` there");
            }
        }
    }

    void value(JsonValue value, TypeRef type, String path) {
        Optional<Model> model = checked.types().model(type);
        if (type instanceof ListOf list && value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                value(array.items().get(i), list.element(), path + "[" + i + "]");
            }
        } else if (type instanceof MapOf map && value instanceof JsonObject object) {
            object.members().forEach((key, member) -> value(member, map.value(), path + "." + key));
        } else if (model.isPresent() && value instanceof JsonObject object) {
            fields(object, model.get().fields(), path);
        } else if (checked.types().union(type).isPresent() && value instanceof JsonObject object) {
            variant(object, checked.types().union(type).get(), path);
        } else if (!fits(value, type)) {
            faults.add(
                    value,
                    (path.isEmpty() ? "this" : quote(path)) + " is " + value.kind() + ", but its type is "
                            + quote(shown(type)));
        }
    }

    private void variant(JsonObject object, Union union, String path) {
        if (!(object.members().get(union.discriminator()) instanceof JsonString tag)) {
            faults.add(
                    object, quote(path) + " has no " + quote(union.discriminator()) + " to tell which variant it is");
            return;
        }
        union.variants().stream()
                .filter(variant -> variant.tag().equals(tag.text()))
                .flatMap(variant -> checked.types().model(new Named(variant.model())).stream())
                .forEach(model -> fields(object, model.fields(), path));
    }

    private boolean fits(JsonValue value, TypeRef type) {
        if (checked.types().enumType(type).isPresent()) {
            return value instanceof JsonString;
        }
        if (!(type instanceof Scalar scalar)) {
            return type instanceof Named named && checked.types().isUnknown(named);
        }
        return switch (scalar.kind()) {
            case STRING -> value instanceof JsonString;
            case BOOLEAN -> value instanceof JsonBoolean;
            case INTEGER, LONG ->
                value instanceof JsonNumber number
                        && ScalarText.fault(number.number().toString(), scalar.kind())
                                .isEmpty();
            case NUMBER, INSTANT, INSTANT_MILLIS -> value instanceof JsonNumber;
            case JSON, FILE -> true;
        };
    }

    private String shown(TypeRef type) {
        return checked.types().enumType(type).isPresent() ? ScalarKind.STRING.word() : type.toString();
    }
}
