package dev.callsheet.generator.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array. */
public final class ArrayTypeName implements TypeName {
    private final TypeName element;

    private ArrayTypeName(TypeName element) {
        this.element = element;
    }

    public static ArrayTypeName of(TypeName element) {
        return new ArrayTypeName(element);
    }

    @Override
    public TypeName annotated(List<AnnotationSpec> annotations) {
        if (annotations.isEmpty()) {
            return this;
        }
        throw new IllegalArgumentException("no array is annotated; its elements can be");
    }

    @Override
    public void emit(JavaWriter out) {
        emit(out, "[]");
    }

    /** @param brackets {@code []}, or {@code ...} for a parameter with any number of arguments */
    void emit(JavaWriter out, String brackets) {
        element.emit(out);
        out.text(brackets);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArrayTypeName array && array.element.equals(element);
    }

    @Override
    public int hashCode() {
        return element.hashCode() + 1;
    }

    @Override
    public String toString() {
        return element + "[]";
    }
}
