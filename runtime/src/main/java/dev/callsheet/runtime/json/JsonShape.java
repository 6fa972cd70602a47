package dev.callsheet.runtime.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells values of a type from others. Immutable: each method returns a copy. */
public final class JsonShape {
    /** What a value is in JSON. */
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

    /** A field that an object always has. */
    private record Required(String name, List<JsonShape> shapes) {}

    private final Kind kind;
    private final List<String> values;
    private final boolean open;
    private final List<Required> fields;
    private final List<JsonShape> elements;
    private final List<String> names;

    private JsonShape(
            Kind kind,
            List<String> values,
            boolean open,
            List<Required> fields,
            List<JsonShape> elements,
            List<String> names) {
        this.kind = kind;
        this.values = values;
        this.open = open;
        this.fields = fields;
        this.elements = elements;
        this.names = names;
    }

    /** Returns the shape of all values of a kind. */
    public static JsonShape of(Kind kind) {
        return new JsonShape(kind, List.of(), false, List.of(), List.of(), List.of());
    }

    /** Sets the only value: the text of a string, number or boolean. */
    public JsonShape constant(String value) {
        return new JsonShape(kind, List.of(value), false, fields, elements, names);
    }

    /** Sets the values that are known, as text; others may come. */
    public JsonShape values(String... known) {
        return new JsonShape(kind, List.of(known), true, fields, elements, names);
    }

    /** Adds a field that an object always has, and what its value looks like. */
    public JsonShape field(String name, JsonShape... shapes) {
        List<Required> more = Stream.concat(fields.stream(), Stream.of(new Required(name, List.of(shapes))))
                .toList();
        return new JsonShape(kind, values, open, more, elements, names);
    }

    /** Sets what is in a list or map. */
    public JsonShape elements(JsonShape... shapes) {
        return new JsonShape(kind, values, open, fields, List.of(shapes), names);
    }

    /** Sets all fields that an object can have. */
    public JsonShape names(String... all) {
        return new JsonShape(kind, values, open, fields, elements, List.of(all));
    }

    /**
     * Returns whether a value is of one of the shapes.
     *
     * @param value made by {@link JsonTree}
     * @param known whether it must be one of the values that are known
     */
    static boolean anyFits(List<JsonShape> shapes, @Nullable Object value, boolean known) {
        return shapes.stream().anyMatch(shape -> shape.fits(value, known));
    }

    /** Returns how many of the fields of a value are fields of one of the shapes. */
    static int shared(List<JsonShape> shapes, @Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? shapes.stream().mapToInt(shape -> shape.shared(map)).max().orElse(0)
                : 0;
    }

    private int shared(Map<?, ?> object) {
        return (int) names.stream().filter(object::containsKey).count();
    }

    private boolean fits(@Nullable Object value, boolean known) {
        return hasKind(value)
                && (values.isEmpty() || (open && !known) || values.contains(String.valueOf(value)))
                && fields.stream().allMatch(field -> hasField(value, field, known))
                && (elements.isEmpty()
                        || inside(value).allMatch(element -> anyFits(elements, element.orNull(), known)));
    }

    /** An element, which may be null. */
    private record Element(@Nullable Object orNull) {}

    private static boolean hasField(@Nullable Object value, Required field, boolean known) {
        return value instanceof Map<?, ?> map
                && map.containsKey(field.name())
                && anyFits(field.shapes(), map.get(field.name()), known);
    }

    private static Stream<Element> inside(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().map(Element::new);
        }
        return value instanceof List<?> list ? list.stream().map(Element::new) : Stream.empty();
    }

    /** Returns whether a value is of the kind of one of the shapes, and has no field that is another constant. */
    static boolean anyIsNear(List<JsonShape> shapes, @Nullable Object value) {
        return shapes.stream().anyMatch(shape -> shape.isNear(value));
    }

    private boolean isNear(@Nullable Object value) {
        return hasKind(value) && fields.stream().noneMatch(field -> isOtherConstant(value, field));
    }

    private static boolean isOtherConstant(@Nullable Object value, Required field) {
        boolean constant = field.shapes().stream().allMatch(shape -> !shape.open && !shape.values.isEmpty());
        return constant
                && value instanceof Map<?, ?> map
                && map.containsKey(field.name())
                && !anyFits(field.shapes(), map.get(field.name()), true);
    }

    private boolean hasKind(@Nullable Object value) {
        return switch (kind) {
            case ANY -> true;
            case NULL -> value == null;
            case STRING -> value instanceof String;
            case INTEGER -> value instanceof JsonTree.NumberText number && number.isInteger();
            case NUMBER -> value instanceof JsonTree.NumberText;
            case BOOLEAN -> value instanceof Boolean;
            case OBJECT, MAP -> value instanceof Map;
            case LIST -> value instanceof List;
        };
    }

    @Override
    public String toString() {
        return kind
                + (values.isEmpty() ? "" : values.toString())
                + fields.stream().map(Required::name).collect(Collectors.joining(", ", "(", ")"));
    }
}
