package dev.callsheet.generator.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A primitive type, or {@code void}. */
public final class PrimitiveTypeName implements TypeName {
    public static final PrimitiveTypeName LONG = of(long.class);
    public static final PrimitiveTypeName DOUBLE = of(double.class);
    static final PrimitiveTypeName VOID = of(void.class);

    private final String keyword;

    private PrimitiveTypeName(String keyword) {
        this.keyword = keyword;
    }

    static PrimitiveTypeName of(Class<?> type) {
        return new PrimitiveTypeName(type.getName());
    }

    @Override
    public TypeName annotated(List<AnnotationSpec> annotations) {
        if (annotations.isEmpty()) {
            return this;
        }
        throw new IllegalArgumentException("a value of " + keyword + " is never null");
    }

    @Override
    public TypeName box() {
        return switch (keyword) {
            case "boolean" -> ClassName.get(Boolean.class);
            case "int" -> ClassName.get(Integer.class);
            case "long" -> ClassName.get(Long.class);
            case "double" -> ClassName.get(Double.class);
            default -> this;
        };
    }

    static @Nullable TypeName unboxed(TypeName type) {
        if (!(type instanceof ClassName name) || !name.packageName().equals("java.lang")) {
            return null;
        }
        return switch (name.simpleName()) {
            case "Boolean" -> of(boolean.class);
            case "Integer" -> of(int.class);
            case "Long" -> LONG;
            case "Double" -> DOUBLE;
            default -> null;
        };
    }

    @Override
    public void emit(JavaWriter out) {
        out.text(keyword);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrimitiveTypeName primitive && primitive.keyword.equals(keyword);
    }

    @Override
    public int hashCode() {
        return keyword.hashCode();
    }

    @Override
    public String toString() {
        return keyword;
    }
}
