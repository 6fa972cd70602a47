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
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The Java type of each type that a spec can write. */
public final class JavaTypes {
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName STRING = ClassName.get(String.class);
    private static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(RuntimeTypes.NULLABLE).build();

    private final NameTable names;

    public JavaTypes(NameTable names) {
        this.names = names;
    }

    /** Returns the JavaPoet name of a generated class. */
    public static ClassName className(JavaClass type) {
        List<String> simple = type.simpleNames();
        return ClassName.get(
                type.packageName(),
                simple.get(0),
                simple.subList(1, simple.size()).toArray(String[]::new));
    }

    /** Returns the same type, annotated as nullable. */
    public static TypeName nullable(TypeName type) {
        return type.annotated(NULLABLE);
    }

    /** Returns the primitive type of a boxed one; any other type itself. */
    public static TypeName unboxed(TypeName type) {
        // JavaPoet compares types by their texts, which it has to make for each: most types need no comparison.
        boolean candidate = type instanceof ClassName name && name.packageName().equals("java.lang");
        return candidate && type.isBoxedPrimitive() ? type.unbox() : type;
    }

    /** Returns the type of a list of such elements. */
    public static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(LIST, element);
    }

    /**
     * Returns the type of a value of the spec's type, boxed if Java has a primitive one.
     *
     * @param member the names of the field or parameter that has the type
     */
    public TypeName of(TypeRef type, Member member) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public TypeName scalar(TypeRef.Scalar scalar) {
                return JavaTypes.scalar(scalar.kind());
            }

            @Override
            public TypeName list(TypeRef.ListOf list) {
                return listOf(element(list.element()));
            }

            @Override
            public TypeName map(TypeRef.MapOf map) {
                return ParameterizedTypeName.get(MAP, STRING, element(map.value()));
            }

            // A value that can be null is marked so inside a list or map; elsewhere by who declares it.
            private TypeName element(TypeRef element) {
                TypeName java = of(element, member);
                return element.isNullable() ? JavaTypes.nullable(java) : java;
            }

            @Override
            public TypeName nullable(TypeRef.Nullable nullable) {
                return of(nullable.value(), member);
            }

            @Override
            public TypeName named(TypeRef.Named named) {
                return className(names.type(named.name()));
            }

            @Override
            public TypeName inlineModel(TypeRef.InlineModel inline) {
                return className(member.inPlace());
            }

            @Override
            public TypeName inlineEnum(TypeRef.InlineEnum inline) {
                return className(member.inPlace());
            }
        });
    }

    private static TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING, TEXT -> STRING;
            case BOOLEAN -> ClassName.get(Boolean.class);
            case INTEGER -> ClassName.get(Integer.class);
            case LONG, LONG_TEXT -> ClassName.get(Long.class);
            case NUMBER -> ClassName.get(Double.class);
            case DECIMAL, DECIMAL_TEXT -> ClassName.get(BigDecimal.class);
            case DATE -> ClassName.get(LocalDate.class);
            case DATETIME, DATETIME_RFC2822 -> ClassName.get(OffsetDateTime.class);
            case TIME -> ClassName.get(LocalTime.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTES -> RuntimeTypes.BYTES;
            case JSON -> RuntimeTypes.JSON;
            case FILE -> RuntimeTypes.UPLOAD;
            case INSTANT, INSTANT_MILLIS, INSTANT_MICROS -> ClassName.get(Instant.class);
        };
    }
}
