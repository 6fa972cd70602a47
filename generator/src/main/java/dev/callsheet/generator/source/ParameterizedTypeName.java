package dev.callsheet.generator.source;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class with type arguments. */
public final class ParameterizedTypeName implements TypeName {
    private final ClassName rawType;
    private final List<TypeName> typeArguments;

    private ParameterizedTypeName(ClassName rawType, List<TypeName> typeArguments) {
        this.rawType = rawType;
        this.typeArguments = typeArguments;
    }

    public static ParameterizedTypeName get(ClassName rawType, TypeName... typeArguments) {
        return new ParameterizedTypeName(rawType, List.of(typeArguments));
    }

    public static ParameterizedTypeName get(Class<?> rawType, Class<?>... typeArguments) {
        return get(
                ClassName.get(rawType),
                Arrays.stream(typeArguments).map(TypeName::get).toArray(TypeName[]::new));
    }

    /** Returns the class without arguments and annotations. */
    public ClassName rawType() {
        return rawType.withoutAnnotations();
    }

    public List<TypeName> typeArguments() {
        return typeArguments;
    }

    @Override
    public List<AnnotationSpec> annotations() {
        return rawType.annotations();
    }

    @Override
    public ParameterizedTypeName annotated(List<AnnotationSpec> annotations) {
        return new ParameterizedTypeName(rawType.annotated(annotations), typeArguments);
    }

    @Override
    public void emit(JavaWriter out) {
        rawType.emit(out);
        out.text("<");
        String separator = "";
        for (TypeName argument : typeArguments) {
            out.text(separator);
            argument.emit(out);
            separator = ", ";
        }
        out.text(">");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedTypeName type
                && type.rawType.equals(rawType)
                && type.typeArguments.equals(typeArguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rawType, typeArguments);
    }

    @Override
    public String toString() {
        return rawType + typeArguments.stream().map(TypeName::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
