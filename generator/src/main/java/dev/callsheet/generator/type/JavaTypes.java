package dev.callsheet.generator.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Java type of each type that a spec can write. */
public final class JavaTypes {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName STRING = ClassName.get(String.class);

    private final NameTable names;

    public JavaTypes(NameTable names) {
        this.names = names;
    }

    /** The name of a generated class. */
    public static ClassName className(JavaClass type) {
        List<String> simple = type.simpleNames();
        return ClassName.get(
                type.packageName(),
                simple.get(0),
                simple.subList(1, simple.size()).toArray(String[]::new));
    }

    /** The same type, which may be null. */
    public static TypeName nullable(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** The list of such elements. */
    public static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(LIST, element);
    }

    /**
     * The type of a value of the spec's type, boxed where Java has a primitive one.
     *
     * @param member the field or parameter that has the type: a type declared in place is named after it
     */
    public TypeName of(TypeRef type, Member member) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(scalar.kind());
        } else if (type instanceof TypeRef.ListOf list) {
            return listOf(of(list.element(), member));
        } else if (type instanceof TypeRef.MapOf map) {
            return ParameterizedTypeName.get(MAP, STRING, of(map.value(), member));
        } else if (type instanceof TypeRef.Named named) {
            return className(names.type(named.name()));
        } else if (type instanceof TypeRef.InlineModel || type instanceof TypeRef.InlineEnum) {
            return className(Objects.requireNonNull(member.nested(), member.name()));
        }
        throw new AssertionError(type);
    }

    /** The class of a value of the spec's type where it is one class and no list or map of one. */
    public ClassName classOf(TypeRef type, Member member) {
        return (ClassName) of(type, member);
    }

    /** The primitive type of a value that is never null, where Java has one; else as {@link #of}. */
    public TypeName unboxed(TypeRef type, Member member) {
        TypeName boxed = of(type, member);
        return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
    }

    private static TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> STRING;
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INTEGER -> ClassName.get(Integer.class);
            case LONG -> ClassName.get(Long.class);
            case NUMBER -> ClassName.get(Double.class);
            case JSON -> RuntimeTypes.JSON;
            case FILE -> RuntimeTypes.UPLOAD;
            case INSTANT, INSTANT_MILLIS -> ClassName.get(Instant.class);
        };
    }
}
