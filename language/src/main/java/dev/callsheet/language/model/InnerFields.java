package dev.callsheet.language.model;

import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.List;

/** The fields that {@code maxOf} can name. */
public final class InnerFields {
    private InnerFields() {}

    /** Returns the fields of an object, of each variant of a union, or of each object in a list; none for other types. */
    public static List<Field> of(TypeRef type, TypeIndex types) {
        return types.match(type, new Cases(types));
    }

    private record Cases(TypeIndex types) implements TypeIndex.Cases<List<Field>> {
        @Override
        public List<Field> scalar(ScalarKind kind) {
            return List.of();
        }

        @Override
        public List<Field> list(TypeRef element) {
            return of(element, types);
        }

        @Override
        public List<Field> map(TypeRef value) {
            return List.of();
        }

        @Override
        public List<Field> nullable(TypeRef value) {
            return of(value, types);
        }

        @Override
        public List<Field> model(Model model) {
            return model.fields();
        }

        @Override
        public List<Field> enumType(EnumType type) {
            return List.of();
        }

        @Override
        public List<Field> union(Union union) {
            return union.variants().stream()
                    .flatMap(variant -> types.model(variant.model()).stream())
                    .flatMap(model -> model.fields().stream())
                    .toList();
        }

        @Override
        public List<Field> anyOf(AnyOf union) {
            return union.variants().stream()
                    .flatMap(variant -> of(variant, types).stream())
                    .toList();
        }

        @Override
        public List<Field> unknown(String name) {
            return List.of();
        }
    }
}
