package dev.callsheet.slack;

import java.io.IOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public members of compiled classes, one line each, sorted by package, class and member. Types are shown by their
 * simple names, with a question mark if nullable. Constructors of records are omitted because they grow with the API, as
 * are the members that every record and enum has.
 */
final class ApiListing {
    private final Path classes;
    private final ParameterNames names;

    /**
     * @param classes the folder of the compiled classes, which must also be on the class path
     * @param names the names of their parameters, which class files do not contain
     */
    ApiListing(Path classes, ParameterNames names) {
        this.classes = classes;
        this.names = names;
    }

    List<String> lines() throws IOException {
        Map<String, List<Class<?>>> packages = new TreeMap<>();
        for (Class<?> type : publicClasses()) {
            packages.computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
                    .add(type);
        }
        List<String> lines = new ArrayList<>();
        packages.forEach((name, types) -> {
            lines.add("package " + name);
            types.stream().sorted(Comparator.comparing(ApiListing::name)).forEach(type -> addClass(type, lines));
        });
        return lines;
    }

    private List<Class<?>> publicClasses() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(java.io.File.separatorChar, '.'))
                    .<Class<?>>map(Reflected::type)
                    .filter(ApiListing::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    private void addClass(Class<?> type, List<String> lines) {
        lines.add("  " + header(type));
        Stream<String> fields =
                Stream.of(type.getDeclaredFields()).filter(ApiListing::isListed).map(ApiListing::field);
        Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
                .filter(each -> isListed(each) && !type.isRecord())
                .map(this::constructor);
        Stream<String> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> isListed(method) && !isCommon(method))
                .map(this::method);
        Stream.of(fields, constructors, methods)
                .flatMap(members -> members.sorted())
                .forEach(member -> lines.add("    " + member));
    }

    private static boolean isListed(java.lang.reflect.Member member) {
        return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
    }

    /** Whether every record or every enum has such a method. */
    private static boolean isCommon(Method method) {
        Class<?> type = method.getDeclaringClass();
        return type.isRecord() && List.of("equals", "hashCode", "toString").contains(method.getName())
                || type.isEnum() && List.of("values", "valueOf").contains(method.getName());
    }

    private static String header(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        List<String> above = new ArrayList<>();
        if (!type.isRecord()
                && !type.isEnum()
                && type.getSuperclass() != null
                && type.getSuperclass() != Object.class) {
            above.add(type(type.getAnnotatedSuperclass()));
        }
        Stream.of(type.getAnnotatedInterfaces()).map(ApiListing::type).sorted().forEach(above::add);
        boolean open = !Modifier.isFinal(type.getModifiers()) && !type.isSealed() && !type.isEnum();
        return (type.isSealed() ? "sealed " : open ? "open " : "") + kind + " " + name(type)
                + variables(type.getTypeParameters()) + (above.isEmpty() ? "" : " : " + String.join(", ", above))
                + deprecated(type);
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? " (deprecated)" : "";
    }

    private static String field(Field field) {
        String type = field.isEnumConstant() ? "" : ": " + type(field.getAnnotatedType());
        return field.getName() + type + deprecated(field);
    }

    private String constructor(Constructor<?> constructor) {
        return "new " + parameters(constructor) + deprecated(constructor);
    }

    private String method(Method method) {
        String variables = variables(method.getTypeParameters());
        return (Modifier.isStatic(method.getModifiers()) ? "static " : "") + method.getName() + variables
                + parameters(method) + ": " + type(method.getAnnotatedReturnType()) + deprecated(method);
    }

    private String parameters(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        List<String> declared = names.of(executable);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            String type = type(parameter.getAnnotatedType());
            String shown = parameter.isVarArgs() ? type.substring(0, type.length() - 2) + "..." : type;
            texts.add(shown + " " + declared.get(i));
        }
        return "(" + String.join(", ", texts) + ")";
    }

    private static String variables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(AnnotatedType[] bounds) {
        String text = Arrays.stream(bounds).map(ApiListing::type).collect(Collectors.joining(" & "));
        return text.isEmpty() || text.equals("Object") ? "" : " extends " + text;
    }

    private static String type(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "?" : "";
        if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((java.lang.reflect.ParameterizedType) type.getType()).getRawType();
            return name(raw)
                    + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                            .map(ApiListing::type)
                            .collect(Collectors.joining(", ", "<", ">"))
                    + nullable;
        } else if (type instanceof AnnotatedArrayType array) {
            return type(array.getAnnotatedGenericComponentType()) + "[]" + nullable;
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            boolean lower = wildcard.getAnnotatedLowerBounds().length > 0;
            return lower
                    ? "? super " + type(wildcard.getAnnotatedLowerBounds()[0])
                    : "?" + bounds(wildcard.getAnnotatedUpperBounds());
        } else if (type instanceof AnnotatedTypeVariable) {
            return type.getType().getTypeName() + nullable;
        }
        return name((Class<?>) type.getType()) + nullable;
    }

    /** Returns the name without the package, with the enclosing classes. */
    private static String name(Class<?> type) {
        Class<?> owner = type.getDeclaringClass();
        return owner == null ? type.getSimpleName() : name(owner) + "." + type.getSimpleName();
    }
}
