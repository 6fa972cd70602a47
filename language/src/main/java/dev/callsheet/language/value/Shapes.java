package dev.callsheet.language.value;

import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
import dev.callsheet.language.value.Shape.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shapes that the JSON of a type can have: one, or several if it is a union. */
public final class Shapes {
    /** Below, any value fits: types may contain themselves. */
    private static final int DEEPEST = 3;

    private Shapes() {}

    /** Returns the shapes of a type. */
    public static List<Shape> of(TypeIndex types, TypeRef type) {
        return of(types, type, 0);
    }

    /** Returns whether every value that fits the other type is read as the type, so that it never gets to the other. */
    public static boolean hide(TypeIndex types, TypeRef type, TypeRef other) {
        return Shape.hide(of(types, type), of(types, other));
    }

    private static List<Shape> of(TypeIndex types, TypeRef type, int depth) {
        return depth > DEEPEST ? List.of(Shape.of(Kind.ANY)) : types.match(type, new Cases(types, depth));
    }

    private record Cases(TypeIndex types, int depth) implements TypeIndex.Cases<List<Shape>> {
        @Override
        public List<Shape> scalar(ScalarKind kind) {
            return List.of(
                    switch (kind) {
                        case STRING, TEXT -> Shape.of(Kind.STRING);
                        case BOOLEAN -> Shape.of(Kind.BOOLEAN);
                        case INTEGER -> Shape.formatted(Kind.INTEGER, kind);
                        case LONG -> Shape.of(Kind.INTEGER);
                        case NUMBER, DECIMAL, INSTANT, INSTANT_MILLIS, INSTANT_MICROS -> Shape.of(Kind.NUMBER);
                        case LONG_TEXT, DECIMAL_TEXT, DATE, DATETIME, DATETIME_RFC2822, TIME, UUID, URI, BYTES ->
                            Shape.formatted(Kind.STRING, kind);
                        case JSON, FILE -> Shape.of(Kind.ANY);
                    });
        }

        @Override
        public List<Shape> list(TypeRef element) {
            return List.of(Shape.of(Kind.LIST, of(types, element, depth + 1)));
        }

        @Override
        public List<Shape> map(TypeRef value) {
            return List.of(Shape.of(Kind.MAP, of(types, value, depth + 1)));
        }

        @Override
        public List<Shape> nullable(TypeRef value) {
            return Stream.concat(of(types, value, depth).stream(), Stream.of(Shape.of(Kind.NULL)))
                    .toList();
        }

        @Override
        public List<Shape> model(Model model) {
            Map<String, List<Shape>> fields = new LinkedHashMap<>();
            model.fields().stream()
                    .filter(field -> field.always() || field.required() || field.constant() != null)
                    .forEach(field -> fields.put(field.name(), field(field)));
            return List.of(Shape.object(
                    fields, model.fields().stream().map(Field::name).toList()));
        }

        private List<Shape> field(Field field) {
            String constant = field.constant();
            if (constant == null) {
                return of(types, field.type(), depth + 1);
            }
            Kind kind = scalarKind(field.type());
            return List.of(Shape.constant(kind, constant));
        }

        private static Kind scalarKind(TypeRef type) {
            if (type.is(ScalarKind.STRING)) {
                return Kind.STRING;
            }
            return type.is(ScalarKind.BOOLEAN) ? Kind.BOOLEAN : Kind.NUMBER;
        }

        @Override
        public List<Shape> enumType(EnumType type) {
            return List.of(Shape.values(type));
        }

        @Override
        public List<Shape> union(Union union) {
            Kind kind = scalarKind(union.tags().type());
            List<String> tags =
                    union.variants().stream().map(Union.Variant::tag).toList();
            Shape tag = new Shape(kind, tags, true, null, Map.of(), List.of(), List.of());
            return List.of(Shape.object(Map.of(union.discriminator(), List.of(tag)), List.of(union.discriminator())));
        }

        @Override
        public List<Shape> anyOf(AnyOf union) {
            return union.variants().stream()
                    .flatMap(variant -> of(types, variant, depth + 1).stream())
                    .toList();
        }

        @Override
        public List<Shape> unknown(String name) {
            return List.of(Shape.of(Kind.ANY));
        }
    }
}
