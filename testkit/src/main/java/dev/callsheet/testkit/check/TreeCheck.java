package dev.callsheet.testkit.check;

import dev.callsheet.language.json.JsonText;
import dev.callsheet.language.json.JsonValue;
import dev.callsheet.language.json.JsonValue.JsonArray;
import dev.callsheet.language.json.JsonValue.JsonBoolean;
import dev.callsheet.language.json.JsonValue.JsonNull;
import dev.callsheet.language.json.JsonValue.JsonNumber;
import dev.callsheet.language.json.JsonValue.JsonObject;
import dev.callsheet.language.json.JsonValue.JsonString;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a JSON value is of a type of the spec. The first problem is enough. Fields that a model doesn't have and tags
 * that a union doesn't have pass: specs are open to what they don't know.
 */
final class TreeCheck {
    private final Types types;

    TreeCheck(Types types) {
        this.types = types;
    }

    /** What is wrong; null where nothing is. */
    @Nullable
    ValueProblem problem(TypeRef type, JsonValue value) {
        return problem(type, value, "");
    }

    private @Nullable ValueProblem problem(TypeRef type, JsonValue value, String pointer) {
        if (type instanceof TypeRef.Scalar scalar) {
            String text = scalar(scalar.kind(), value);
            return text == null ? null : new ValueProblem(text, pointer);
        }
        if (type instanceof TypeRef.ListOf list) {
            return elements(list, value, pointer);
        }
        if (type instanceof TypeRef.MapOf map) {
            return value instanceof JsonObject object
                    ? entries(map, object, pointer)
                    : new ValueProblem("must be an object", pointer);
        }
        EnumType enumType = types.enumType(type);
        if (enumType != null) {
            String text = value instanceof JsonString string
                    ? TextCheck.problem(enumType, string.text())
                    : "must be a string";
            return text == null ? null : new ValueProblem(text, pointer);
        }
        return value instanceof JsonObject object
                ? object(type, object, pointer)
                : new ValueProblem("must be an object", pointer);
    }

    private static @Nullable String scalar(ScalarKind kind, JsonValue value) {
        return switch (kind) {
            case JSON -> null;
            case STRING -> value instanceof JsonString ? null : "must be a string";
            case BOOLEAN -> value instanceof JsonBoolean ? null : "must be a boolean";
            case FILE -> TextCheck.problem(kind, "");
            default -> TextCheck.problem(kind, value instanceof JsonNumber number ? digits(number.number()) : "");
        };
    }

    /** Without an exponent, unless writing it out would take more than a line. */
    private static String digits(BigDecimal number) {
        return Math.abs(number.scale()) > 20 ? number.toString() : number.toPlainString();
    }

    private @Nullable ValueProblem elements(TypeRef.ListOf list, JsonValue value, String pointer) {
        if (!(value instanceof JsonArray array)) {
            return new ValueProblem("must be an array", pointer);
        }
        for (int i = 0; i < array.items().size(); i++) {
            ValueProblem problem = problem(list.element(), array.items().get(i), pointer + "/" + i);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable ValueProblem entries(TypeRef.MapOf map, JsonObject value, String pointer) {
        for (Map.Entry<String, JsonValue> entry : value.members().entrySet()) {
            ValueProblem problem = problem(map.value(), entry.getValue(), pointer + "/" + escape(entry.getKey()));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable ValueProblem object(TypeRef type, JsonObject value, String pointer) {
        Union union = types.union(type);
        Model model = union == null ? types.model(type) : null;
        if (union != null) {
            if (!(value.members().get(union.discriminator()) instanceof JsonString tag)) {
                return new ValueProblem("must have a string field " + union.discriminator(), pointer);
            }
            model = variant(union, tag.text());
        }
        return model == null ? null : fields(model, value, pointer);
    }

    private @Nullable Model variant(Union union, String tag) {
        return union.variants().stream()
                .filter(variant -> variant.tag().equals(tag))
                .findFirst()
                .map(variant -> types.model(variant.model()))
                .orElse(null);
    }

    private @Nullable ValueProblem fields(Model model, JsonObject value, String pointer) {
        for (Field field : model.fields()) {
            JsonValue part = value.members().get(field.name());
            if (part != null && !(part instanceof JsonNull)) {
                ValueProblem problem = field(field, part, pointer + "/" + escape(field.name()));
                if (problem != null) {
                    return problem;
                }
            } else if (field.always()) {
                return new ValueProblem("lacks the required field " + field.name(), pointer);
            }
        }
        return null;
    }

    private @Nullable ValueProblem field(Field field, JsonValue value, String pointer) {
        ValueProblem problem = problem(field.type(), value, pointer);
        if (problem != null) {
            return problem;
        }
        String size = Sizes.problem(field.bounds(), size(field.type(), value));
        return size == null ? null : new ValueProblem(size, pointer);
    }

    /** What bounds of a value of the right type are held against; null for a type whose values have no size. */
    static @Nullable BigDecimal size(TypeRef type, JsonValue value) {
        if (value instanceof JsonArray array) {
            return BigDecimal.valueOf(array.items().size());
        }
        return TextCheck.size(type, value instanceof JsonString string ? string.text() : JsonText.write(value));
    }

    /** RFC 6901 section 3. */
    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
