package dev.callsheet.language.model;

import java.util.List;
import java.util.stream.Stream;

/** The fields that {@code maxOf} can name. */
public final class InnerFields {
    private InnerFields() {}

    /** Returns the fields of an object, of each variant of a union, or of each object in a list; none for other types. */
    public static List<Field> of(TypeRef type, TypeIndex types) {
        return stream(type, types).toList();
    }

    private static Stream<Field> stream(TypeRef type, TypeIndex types) {
        return types.match(
                type,
                TypeIndex.Cases.of(
                        scalar -> Stream.of(),
                        element -> stream(element, types),
                        value -> Stream.of(),
                        value -> stream(value, types),
                        model -> model.fields().stream(),
                        values -> Stream.of(),
                        union -> union.variants().stream()
                                .flatMap(variant -> types.model(variant.model()).stream())
                                .flatMap(model -> model.fields().stream()),
                        union -> union.variants().stream().flatMap(variant -> stream(variant, types)),
                        unknown -> Stream.of()));
    }
}
