package dev.callsheet.language.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as text, by their simple names and with a question mark if nullable. Remembers the classes that it has named. */
final class TypeText {
    private final Set<Class<?>> named = new LinkedHashSet<>();

    Set<Class<?>> named() {
        return named;
    }

    String of(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return of((Class<?>) ((ParameterizedType) type.getType()).getRawType())
                    + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                            .map(this::of)
                            .collect(Collectors.joining(", ", "<", ">"))
                    + nullable;
        } else if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]" + nullable;
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            boolean lower = wildcard.getAnnotatedLowerBounds().length > 0;
            return lower
                    ? "? super " + of(wildcard.getAnnotatedLowerBounds()[0])
                    : "?" + bounds(wildcard.getAnnotatedUpperBounds());
        } else if (type instanceof AnnotatedTypeVariable) {
            return type.getType().getTypeName() + nullable;
        }
        return of((Class<?>) type.getType()) + nullable;
    }

    String of(Class<?> type) {
        named.add(type);
        return name(type);
    }

    String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private String bounds(AnnotatedType[] bounds) {
        String text = Arrays.stream(bounds).map(this::of).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("Object") ? "" : " extends " + text;
    }

    /** Returns the name without the package, with the enclosing classes. */
    static String name(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : name(owner) + "." + type.getSimpleName();
    }
}
