package dev.callsheet.language.read;

import static dev.callsheet.language.diagnostic.Words.aQuoted;
import static dev.callsheet.language.diagnostic.Words.quote;

import dev.callsheet.language.diagnostic.DiagnosticCode;
import dev.callsheet.language.diagnostic.Position;
import dev.callsheet.language.model.Bounds;
import dev.callsheet.language.model.CamelCase;
import dev.callsheet.language.model.Direction;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.InlineEnum;
import dev.callsheet.language.model.TypeRef.InlineModel;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.source.YamlNode;
import dev.callsheet.language.source.YamlNode.Entry;
import dev.callsheet.language.source.YamlNode.YamlMapping;
import dev.callsheet.language.source.YamlNode.YamlScalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the type of a parameter or field from {@code type}, {@code values} and {@code fields}. */
final class ShapeReader {
    private final Context context;
    private final TypeReader types;
    private final ValuesReader values;

    ShapeReader(Context context) {
        this.context = context;
        this.types = new TypeReader(context);
        this.values = new ValuesReader(context);
    }

    /**
     * Returns the type of a value that is a type alone; a type that accepts everything if it is not valid, which is reported.
     *
     * @param name what a union declared in place is called
     */
    TypeRef type(YamlScalar written, String name) {
        return types.read(written, name).orElse(TypeReader.FALLBACK);
    }

    /**
     * @param owner the name of what the fields belong to, in upper camel case
     */
    List<Field> fields(YamlNode node, String owner) {
        return NodeReader.entries(node, "`fields`", context).stream()
                .map(entry -> field(entry, owner))
                .toList();
    }

    private Field field(Entry entry, String owner) {
        Position position = entry.position();
        YamlNode value = entry.value();
        if (value instanceof YamlMapping mapping) {
            ElementReader keys = new ElementReader(mapping, position, Element.FIELD, context);
            TypeRef type = type(keys, position, owner + CamelCase.upper(entry.name()));
            return Field.builder(entry.name(), type, position)
                    .javaName(keys.word("name"))
                    .required(keys.flag("required"))
                    .always(keys.flag("always"))
                    .absent(keys.flagIfSet("absent"))
                    .direction(keys.word("direction", Direction.class).orElse(null))
                    .constant(keys.literal("const"))
                    .secret(keys.flag("secret"))
                    .bounds(bounds(keys))
                    .summary(keys.text("summary"))
                    .deprecated(keys.text("deprecated"))
                    .build();
        }
        return Field.builder(entry.name(), shortForm(entry, owner), position).build();
    }

    private TypeRef shortForm(Entry entry, String owner) {
        if (entry.value() instanceof YamlScalar scalar) {
            if (!scalar.isAbsent()) {
                return type(scalar, owner + CamelCase.upper(entry.name()));
            }
            context.report(
                    DiagnosticCode.EMPTY_VALUE,
                    entry.position(),
                    "the field " + quote(entry.name()) + " has no type",
                    "write its type after the colon, such as `string`");
        } else {
            NodeReader.wrongKind(entry.value(), "a field", "a type or a mapping", context);
        }
        return TypeReader.FALLBACK;
    }

    static Bounds bounds(ElementReader keys) {
        return keys.has("min") || keys.has("max") || keys.has("pattern") || keys.has("maxOf")
                ? new Bounds(keys.number("min"), keys.number("max"), keys.pattern("pattern"), keys.maxOf("maxOf"))
                : Bounds.NONE;
    }

    /**
     * @param name what an object or values declared in place are called
     */
    TypeRef type(ElementReader keys, Position element, String name) {
        if (keys.has("fields") && keys.has("values")) {
            return conflict(keys.at("values"), "`values` and `fields` cannot be used together");
        }
        if (keys.has("fields")) {
            return object(keys, element, name);
        }
        Optional<TypeRef> type = keys.has("type")
                ? keys.scalar("type").flatMap(written -> types.read(written, name))
                : Optional.of(new Scalar(ScalarKind.STRING));
        return type.map(known -> keys.has("values") ? withValues(known, keys, element, name) : known)
                .orElse(TypeReader.FALLBACK);
    }

    /** Returns an object declared in place, or a list or map of such objects. */
    private TypeRef object(ElementReader keys, Position element, String name) {
        List<Field> fields = keys.node("fields").map(node -> fields(node, name)).orElse(List.of());
        TypeRef object = new InlineModel(Model.of(name, fields, element));
        Optional<String> written = keys.has("type") ? keys.scalar("type").map(YamlScalar::text) : Optional.empty();
        return written.isEmpty()
                ? object
                : wrapped(object, written.get())
                        .orElseGet(() -> conflict(
                                keys.at("type"),
                                "`fields` declares an object, but `type` is " + quote(written.get()),
                                "remove `type`, or use `list` or `map` for several such objects, or `object|null`"));
    }

    private static Optional<TypeRef> wrapped(TypeRef object, String written) {
        return switch (written) {
            case "object|null" -> Optional.of(new TypeRef.Nullable(object));
            case "list", "list|null" -> Optional.of(orNull(new ListOf(object), written));
            case "map", "map|null" -> Optional.of(orNull(new MapOf(object), written));
            case "list<object|null>", "list<object|null>|null" ->
                Optional.of(orNull(new ListOf(new TypeRef.Nullable(object)), written));
            case "map<object|null>", "map<object|null>|null" ->
                Optional.of(orNull(new MapOf(new TypeRef.Nullable(object)), written));
            default -> Optional.empty();
        };
    }

    private static TypeRef orNull(TypeRef type, String written) {
        return written.endsWith("|null") ? new TypeRef.Nullable(type) : type;
    }

    private TypeRef withValues(TypeRef type, ElementReader keys, Position element, String name) {
        List<EnumType.Value> found = keys.node("values").map(values::values).orElse(List.of());
        TypeRef inner = type.innermost();
        if (!inner.is(ScalarKind.STRING) && !inner.is(ScalarKind.INTEGER)) {
            return conflict(
                    keys.at("values"),
                    "only a `string` or an `integer`, or a list or map of them, can have `values` (was "
                            + aQuoted(type.toString()) + ")");
        }
        return type.withInnermost(new InlineEnum(new EnumType(name, ((Scalar) inner).kind(), null, found, element)));
    }

    private TypeRef conflict(Position position, String message) {
        return conflict(position, message, null);
    }

    private TypeRef conflict(Position position, String message, @Nullable String hint) {
        context.report(DiagnosticCode.TYPE_CONFLICT, position, message, hint);
        return TypeReader.FALLBACK;
    }
}
