package dev.callsheet.openapi.schema;

import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import dev.callsheet.openapi.document.Nodes;
import dev.callsheet.openapi.document.Nodes.ScalarType;
import java.util.List;
import java.util.Optional;

/** The forms of schemas, by the keywords that decide. */
enum Form {
    /** A union whose variants a field tells apart. */
    TAGGED(SchemaKind.UNION),
    /** An object that stands for all that include it, told apart by a field. */
    BASE(SchemaKind.UNION),
    /** One of several schemas. */
    UNION(SchemaKind.UNION),
    /** One of several schemas, of which there is only one. */
    SINGLE(SchemaKind.ANYTHING),
    /** Several types without schemas of their own. */
    SEVERAL_TYPES(SchemaKind.UNION),
    /** Known strings or integers. */
    ENUM(SchemaKind.SCALAR),
    /** One value. */
    CONSTANT(SchemaKind.SCALAR),
    /** An object with properties. */
    OBJECT(SchemaKind.OBJECT),
    /** An object whose keys are data. */
    MAP(SchemaKind.MAP),
    /** An array. */
    LIST(SchemaKind.LIST),
    /** Bytes. */
    BINARY(SchemaKind.BINARY),
    /** A text, number or boolean. */
    SCALAR(SchemaKind.SCALAR),
    /** Anything. */
    ANYTHING(SchemaKind.ANYTHING);

    private final SchemaKind kind;

    Form(SchemaKind kind) {
        this.kind = kind;
    }

    SchemaKind kind() {
        return kind;
    }

    /**
     * Returns the form of a schema.
     *
     * @param base whether other schemas include it and its discriminator tells them apart
     */
    static Form of(Schema schema, boolean base) {
        List<YamlNode> variants = schema.variants();
        if (base) {
            return BASE;
        }
        if (schema.isChoiceOfConstants()) {
            return ofType(schema.types().size() == 1 ? schema.types().get(0) : "", schema);
        }
        int tags = schema.get("discriminator")
                .filter(node -> property(node).isPresent())
                .map(node -> Nodes.entries(node, "mapping").size())
                .orElse(-1);
        if (tags >= 0 && Math.max(tags, variants.size()) > 1 && !variants.isEmpty()) {
            return TAGGED;
        }
        if (!variants.isEmpty()) {
            return variants.size() == 1 ? SINGLE : UNION;
        }
        List<String> types = schema.types();
        if (schema.has("const")
                && !schema.values().isEmpty()
                && !Nodes.isNull(schema.values().get(0))) {
            return CONSTANT;
        }
        if (types.size() > 1) {
            return SEVERAL_TYPES;
        }
        return types.isEmpty() ? ANYTHING : ofType(types.get(0), schema);
    }

    private static Optional<String> property(YamlNode discriminator) {
        return Nodes.text(discriminator, "propertyName");
    }

    private static Form ofType(String type, Schema schema) {
        return switch (type) {
            case "object" -> schema.properties().isEmpty() ? MAP : OBJECT;
            case "array" -> LIST;
            case "file" -> BINARY;
            case "string" -> isBinary(schema) ? BINARY : isEnum(schema) ? ENUM : SCALAR;
            case "integer", "number" -> isEnum(schema) && isWhole(schema) ? ENUM : SCALAR;
            case "boolean" -> SCALAR;
            default -> ANYTHING;
        };
    }

    private static boolean isBinary(Schema schema) {
        return schema.text("format").filter("binary"::equals).isPresent()
                || schema.text("contentMediaType")
                        .filter("application/octet-stream"::equals)
                        .isPresent();
    }

    private static boolean isEnum(Schema schema) {
        return schema.values().stream().anyMatch(value -> !Nodes.isNull(value));
    }

    /** Returns whether all known values are integers. */
    static boolean isWhole(Schema schema) {
        return !schema.types().contains("string")
                && schema.values().stream()
                        .filter(value -> !Nodes.isNull(value))
                        .allMatch(value -> value instanceof YamlScalar scalar
                                && Nodes.typeOf(scalar) == ScalarType.NUMBER
                                && scalar.text().matches("0|-?[1-9][0-9]{0,17}"));
    }
}
