package dev.callsheet.testkit.check;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.testkit.http.JsonCodec;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    ValueProblem problem(TypeRef type, JsonNode value) {
        return problem(type, value, "");
    }

    private @Nullable ValueProblem problem(TypeRef type, JsonNode value, String pointer) {
        if (type instanceof TypeRef.Scalar scalar) {
            String text = scalar(scalar.kind(), value);
            return text == null ? null : new ValueProblem(text, pointer);
        }
        if (type instanceof TypeRef.ListOf list) {
            return elements(list, value, pointer);
        }
        if (type instanceof TypeRef.MapOf map) {
            return value.isObject() ? entries(map, value, pointer) : new ValueProblem("must be an object", pointer);
        }
        EnumType enumType = types.enumType(type);
        if (enumType != null) {
            String text = value.isString() ? TextCheck.problem(enumType, value.stringValue()) : "must be a string";
            return text == null ? null : new ValueProblem(text, pointer);
        }
        return value.isObject() ? object(type, value, pointer) : new ValueProblem("must be an object", pointer);
    }

    private static @Nullable String scalar(ScalarKind kind, JsonNode value) {
        return switch (kind) {
            case JSON -> null;
            case STRING -> value.isString() ? null : "must be a string";
            case BOOLEAN -> value.isBoolean() ? null : "must be a boolean";
            case FILE -> TextCheck.problem(kind, "");
            default -> TextCheck.problem(kind, value.isNumber() ? digits(value.decimalValue()) : "");
        };
    }

    /** Without an exponent, unless writing it out would take more than a line. */
    private static String digits(BigDecimal number) {
        return Math.abs(number.scale()) > 20 ? number.toString() : number.toPlainString();
    }

    private @Nullable ValueProblem elements(TypeRef.ListOf list, JsonNode value, String pointer) {
        if (!value.isArray()) {
            return new ValueProblem("must be an array", pointer);
        }
        for (int i = 0; i < value.size(); i++) {
            ValueProblem problem = problem(list.element(), value.get(i), pointer + "/" + i);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable ValueProblem entries(TypeRef.MapOf map, JsonNode value, String pointer) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            ValueProblem problem = problem(map.value(), entry.getValue(), pointer + "/" + escape(entry.getKey()));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable ValueProblem object(TypeRef type, JsonNode value, String pointer) {
        Union union = types.union(type);
        Model model = union == null ? types.model(type) : null;
        if (union != null) {
            JsonNode tag = value.get(union.discriminator());
            if (tag == null || !tag.isString()) {
                return new ValueProblem("must have a string field " + union.discriminator(), pointer);
            }
            model = variant(union, tag.stringValue());
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

    private @Nullable ValueProblem fields(Model model, JsonNode value, String pointer) {
        for (Field field : model.fields()) {
            JsonNode part = value.get(field.name());
            if (part != null && !part.isNull()) {
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

    private @Nullable ValueProblem field(Field field, JsonNode value, String pointer) {
        ValueProblem problem = problem(field.type(), value, pointer);
        if (problem != null) {
            return problem;
        }
        String size = Sizes.problem(field.bounds(), size(field.type(), value));
        return size == null ? null : new ValueProblem(size, pointer);
    }

    /** What bounds of a value of the right type are held against; null for a type whose values have no size. */
    static @Nullable BigDecimal size(TypeRef type, JsonNode value) {
        return value.isArray() ? BigDecimal.valueOf(value.size()) : TextCheck.size(type, JsonCodec.plain(value));
    }

    /** RFC 6901 section 3. */
    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
