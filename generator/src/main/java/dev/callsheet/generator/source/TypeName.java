package dev.callsheet.generator.source;

import java.util.List;

/** A type as it is written in source. */
public sealed interface TypeName
        permits ArrayTypeName, ClassName, ParameterizedTypeName, PrimitiveTypeName, WildcardTypeName {
    /** Returns the name of a class, a primitive type or {@code void}. */
    static TypeName get(Class<?> type) {
        return type.isPrimitive() ? PrimitiveTypeName.of(type) : ClassName.get(type);
    }

    /** Returns the annotations right before the type. */
    default List<AnnotationSpec> annotations() {
        return List.of();
    }

    default boolean isAnnotated() {
        return !annotations().isEmpty();
    }

    /** Returns the type with these annotations alone. */
    TypeName annotated(List<AnnotationSpec> annotations);

    /** Returns the type with this annotation alone. */
    default TypeName annotated(AnnotationSpec annotation) {
        return annotated(List.of(annotation));
    }

    /** Returns the type without annotations of its own; its arguments keep theirs. */
    default TypeName withoutAnnotations() {
        return isAnnotated() ? annotated(List.of()) : this;
    }

    /** Returns the class of boxed values of a primitive type; any other type itself. */
    default TypeName box() {
        return this;
    }

    default boolean isBoxedPrimitive() {
        return PrimitiveTypeName.unboxed(this) != null;
    }

    /**
     * Returns the primitive type of a class of boxed values.
     *
     * @throws IllegalStateException if the type is another one
     */
    default TypeName unbox() {
        TypeName primitive = PrimitiveTypeName.unboxed(this);
        if (primitive == null) {
            throw new IllegalStateException(this + " has no primitive type");
        }
        return primitive;
    }

    /** Writes the type. */
    void emit(JavaWriter out);
}
