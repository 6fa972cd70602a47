package dev.callsheet.language.value;

import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells JSON values of a type from others without reading them.
 *
 * @param values the only texts of a scalar; empty if it may be any
 * @param open whether other values may come: they fit, but less well
 * @param format what the text of a scalar must be besides; null for anything
 * @param fields the shapes of the fields that an object always has
 * @param names all fields that an object can have
 * @param elements the shapes of what is in a list or map
 */
public record Shape(
        Kind kind,
        List<String> values,
        boolean open,
        @Nullable ScalarKind format,
        Map<String, List<Shape>> fields,
        List<String> names,
        List<Shape> elements) {
    /** The kinds of JSON, the language's own distinctions included. */
    public enum Kind {
        ANY,
        NULL,
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        OBJECT,
        MAP,
        LIST
    }

    public Shape {
        values = List.copyOf(values);
        names = List.copyOf(names);
        elements = List.copyOf(elements);
    }

    static Shape of(Kind kind) {
        return new Shape(kind, List.of(), false, null, Map.of(), List.of(), List.of());
    }

    static Shape formatted(Kind kind, ScalarKind format) {
        return new Shape(kind, List.of(), false, format, Map.of(), List.of(), List.of());
    }

    static Shape of(Kind kind, List<Shape> elements) {
        return new Shape(kind, List.of(), false, null, Map.of(), List.of(), elements);
    }

    static Shape object(Map<String, List<Shape>> fields, List<String> names) {
        return new Shape(Kind.OBJECT, List.of(), false, null, fields, names, List.of());
    }

    static Shape constant(Kind kind, String value) {
        return new Shape(kind, List.of(value), false, null, Map.of(), List.of(), List.of());
    }

    static Shape values(EnumType type) {
        List<String> values = type.values().stream().map(EnumType.Value::value).toList();
        return new Shape(
                type.isInteger() ? Kind.INTEGER : Kind.STRING, values, true, null, Map.of(), List.of(), List.of());
    }

    /** Returns whether every value that fits one of the other shapes fits one of these too, and is not closer to the other. */
    static boolean hide(List<Shape> these, List<Shape> others) {
        return others.stream()
                .allMatch(other -> these.stream().anyMatch(shape -> shape.covers(other) && shape.knowsAll(other)));
    }

    /** Of the objects that fit, a value is read as the one that has most of its fields. */
    private boolean knowsAll(Shape other) {
        return kind != Kind.OBJECT || other.kind != Kind.OBJECT || names.containsAll(other.names);
    }

    private static boolean cover(List<Shape> these, List<Shape> others) {
        return others.stream().allMatch(other -> these.stream().anyMatch(shape -> shape.covers(other)));
    }

    private boolean covers(Shape other) {
        return coversKind(other.kind)
                && (values.isEmpty() || (!other.values.isEmpty() && values.containsAll(other.values)))
                && (format == null || format == other.format || isWiderThan(other.format))
                && fields.entrySet().stream()
                        .allMatch(field -> other.fields.containsKey(field.getKey())
                                && cover(field.getValue(), other.fields.get(field.getKey())))
                && (elements.isEmpty() || kind != other.kind || cover(elements, other.elements));
    }

    private boolean coversKind(Kind other) {
        return switch (kind) {
            case ANY -> true;
            case NUMBER -> other == Kind.NUMBER || other == Kind.INTEGER;
            case OBJECT -> other == Kind.OBJECT || other == Kind.MAP;
            case MAP -> other == Kind.MAP || (other == Kind.OBJECT && cover(elements, List.of(of(Kind.ANY))));
            case NULL, STRING, INTEGER, BOOLEAN, LIST -> other == kind;
        };
    }

    private boolean isWiderThan(@Nullable ScalarKind other) {
        return (format == ScalarKind.DECIMAL_TEXT && other == ScalarKind.LONG_TEXT)
                || (format == ScalarKind.URI && other == ScalarKind.UUID);
    }
}
