package dev.callsheet.benchmarks.document;

import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import dev.callsheet.language.model.TypeRef.InlineModel;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The types of an API as schemas of OpenAPI 3.0. */
final class Schemas {
    private final TypeIndex types;
    /** The discriminators of each model that is a variant of a union, and the values that stand for it. */
    private final Map<String, Map<String, List<String>>> tags = new TreeMap<>();

    Schemas(TypeIndex types, List<Union> unions) {
        this.types = types;
        for (Union union : unions) {
            for (Union.Variant variant : union.variants()) {
                tags.computeIfAbsent(variant.model(), name -> new TreeMap<>())
                        .computeIfAbsent(union.discriminator(), key -> new ArrayList<>())
                        .add(variant.tag());
            }
        }
    }

    /** Returns the schema of a declared model. */
    Map<String, Object> model(Model model) {
        Map<String, Object> properties = Node.of();
        List<String> required = new ArrayList<>();
        tags.getOrDefault(model.name(), Map.of()).forEach((key, values) -> {
            properties.put(key, Node.of("type", "string"));
            required.add(key);
        });
        Map<String, Object> schema = object(model.summary(), model.fields(), properties, required);
        if (model.extra() != null) {
            schema.put("additionalProperties", type(valueOf(model.extra().type())));
        }
        if (model.deprecated() != null) {
            schema.put("deprecated", true);
        }
        return schema;
    }

    /** Returns the schema of an object with fields, after the properties that it has anyway. */
    Map<String, Object> object(
            @Nullable String summary, List<Field> fields, Map<String, Object> properties, List<String> required) {
        for (Field field : fields) {
            properties.put(field.name(), property(field));
            if (field.required() || field.always()) {
                required.add(field.name());
            }
        }
        Map<String, Object> schema = Node.of();
        schema.put("type", "object");
        text(schema, summary);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> property(Field field) {
        Map<String, Object> schema = described(
                type(field.type()), field.summary(), field.deprecated() != null, field.bounds(), field.constant());
        if (field.direction() != null) {
            schema.put(
                    switch (field.direction()) {
                        case READ -> "readOnly";
                        case WRITE -> "writeOnly";
                    },
                    true);
        }
        return schema;
    }

    /** Returns the schema of acceptable values, with what each means. */
    static Map<String, Object> values(EnumType type) {
        Map<String, Object> schema = Node.of();
        schema.put("type", type.isInteger() ? "integer" : "string");
        text(schema, type.summary());
        schema.put(
                "enum",
                type.values().stream()
                        .map(value -> type.isInteger() ? (Object) Long.valueOf(value.value()) : value.value())
                        .toList());
        schema.put(
                "x-enum-descriptions",
                type.values().stream()
                        .map(value -> value.summary() == null ? "" : value.summary())
                        .toList());
        return schema;
    }

    /** Returns the schema of a union whose variants a field tells apart. */
    static Map<String, Object> union(Union union) {
        Map<String, Object> mapping = Node.of();
        union.variants().forEach(variant -> mapping.put(variant.tag(), path(variant.model())));
        Map<String, Object> schema = Node.of();
        text(schema, union.summary());
        schema.put(
                "oneOf",
                union.variants().stream()
                        .map(Union.Variant::model)
                        .distinct()
                        .map(Schemas::reference)
                        .toList());
        schema.put("discriminator", Node.of("propertyName", union.discriminator(), "mapping", mapping));
        return schema;
    }

    /** Returns the schema of a union whose variants are told apart by their shapes. */
    Map<String, Object> anyOf(AnyOf union) {
        Map<String, Object> schema = Node.of();
        text(schema, union.summary());
        schema.put("anyOf", union.variants().stream().map(this::type).toList());
        return schema;
    }

    /** Returns a reference to the schema of a declared type. */
    static Map<String, Object> reference(String name) {
        return Node.of("$ref", path(name));
    }

    private static String path(String name) {
        return "#/components/schemas/" + name;
    }

    /** Returns the schema of a type, which the caller may add to. */
    Map<String, Object> type(TypeRef type) {
        return types.match(
                type,
                TypeIndex.Cases.of(
                        Schemas::scalar,
                        element -> Node.of("type", "array", "items", type(element)),
                        value -> Node.of("type", "object", "additionalProperties", type(value)),
                        value -> nullable(type(value)),
                        model -> type instanceof InlineModel ? model(model) : reference(model.name()),
                        values -> type instanceof InlineEnum ? values(values) : reference(values.name()),
                        union -> reference(union.name()),
                        union -> reference(union.name()),
                        Schemas::reference));
    }

    /** Adds what an owner says about a value of a type; a reference can have no siblings in OpenAPI 3.0, so it moves into allOf. */
    static Map<String, Object> described(
            Map<String, Object> type,
            @Nullable String summary,
            boolean deprecated,
            Bounds bounds,
            @Nullable String constant) {
        if (type.containsKey("$ref") && summary == null && !deprecated) {
            return type;
        }
        Map<String, Object> schema = type.containsKey("$ref") ? wrapped(type) : type;
        text(schema, summary);
        if (deprecated) {
            schema.put("deprecated", true);
        }
        if (constant != null && "string".equals(schema.get("type"))) {
            schema.put("enum", List.of(constant));
        }
        bounds(schema, bounds);
        return schema;
    }

    private static void bounds(Map<String, Object> schema, Bounds bounds) {
        String suffix = switch (String.valueOf(schema.get("type"))) {
            case "string" -> "Length";
            case "array" -> "Items";
            case "integer", "number" -> "imum";
            default -> "";
        };
        if (!suffix.isEmpty()) {
            put(schema, "min" + suffix, bounds.min());
            put(schema, "max" + suffix, bounds.max());
        }
        if (bounds.pattern() != null && suffix.equals("Length")) {
            schema.put("pattern", bounds.pattern());
        }
    }

    private static void put(Map<String, Object> schema, String key, @Nullable BigDecimal bound) {
        if (bound != null) {
            schema.put(key, bound);
        }
    }

    private static Map<String, Object> nullable(Map<String, Object> type) {
        Map<String, Object> schema = type.containsKey("$ref") ? wrapped(type) : type;
        schema.put("nullable", true);
        return schema;
    }

    private static Map<String, Object> wrapped(Map<String, Object> reference) {
        return Node.of("allOf", List.of(reference));
    }

    private static TypeRef valueOf(TypeRef type) {
        return type instanceof TypeRef.MapOf map ? map.value() : type;
    }

    static void text(Map<String, Object> schema, @Nullable String text) {
        if (text != null) {
            schema.put("description", text);
        }
    }

    private static Map<String, Object> scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING, TEXT -> schema("string", null);
            case BOOLEAN -> schema("boolean", null);
            case INTEGER -> schema("integer", "int32");
            case LONG, INSTANT, INSTANT_MILLIS, INSTANT_MICROS -> schema("integer", "int64");
            case NUMBER -> schema("number", "double");
            case DECIMAL -> schema("number", null);
            case LONG_TEXT, DECIMAL_TEXT, DATETIME_RFC2822, TIME -> schema("string", null);
            case DATE -> schema("string", "date");
            case DATETIME -> schema("string", "date-time");
            case UUID -> schema("string", "uuid");
            case URI -> schema("string", "uri");
            case BYTES -> schema("string", "byte");
            case FILE -> schema("string", "binary");
            case JSON -> Node.of();
        };
    }

    private static Map<String, Object> schema(String type, @Nullable String format) {
        Map<String, Object> schema = Node.of();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        return schema;
    }
}
