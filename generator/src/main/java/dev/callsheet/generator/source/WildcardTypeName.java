package dev.callsheet.generator.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type argument that is a type or any subtype of it. */
public final class WildcardTypeName implements TypeName {
    private final TypeName bound;

    private WildcardTypeName(TypeName bound) {
        this.bound = bound;
    }

    public static WildcardTypeName subtypeOf(TypeName bound) {
        return new WildcardTypeName(bound);
    }

    public static WildcardTypeName subtypeOf(Class<?> bound) {
        return subtypeOf(TypeName.get(bound));
    }

    @Override
    public TypeName annotated(List<AnnotationSpec> annotations) {
        if (annotations.isEmpty()) {
            return this;
        }
        throw new IllegalArgumentException("no wildcard is annotated; its bound can be");
    }

    @Override
    public void emit(JavaWriter out) {
        out.text("?");
        if (!bound.equals(ClassName.OBJECT)) {
            out.text(" extends ");
            bound.emit(out);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WildcardTypeName wildcard && wildcard.bound.equals(bound);
    }

    @Override
    public int hashCode() {
        return bound.hashCode() + 2;
    }

    @Override
    public String toString() {
        return "? extends " + bound;
    }
}
