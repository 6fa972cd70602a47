package dev.callsheet.language.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes and their members as text, one line each. */
final class MemberText {
    private final TypeText types;
    private final Function<Executable, List<String>> names;

    /** @param names the names of parameters */
    MemberText(TypeText types, Function<Executable, List<String>> names) {
        this.types = types;
        this.names = names;
    }

    String header(Class<?> type) {
        List<String> above = new ArrayList<>();
        Class<?> hidden = type;
        while (hidden.getSuperclass() != null && !ApiClasses.isPublic(hidden.getSuperclass())) {
            hidden = hidden.getSuperclass();
        }
        if (!type.isRecord()
                && !type.isEnum()
                && hidden.getSuperclass() != null
                && hidden.getSuperclass() != Object.class) {
            above.add(types.of(hidden.getAnnotatedSuperclass()));
        }
        Stream.of(type.getAnnotatedInterfaces()).map(types::of).sorted().forEach(above::add);
        return modifier(type) + kind(type) + " " + types.of(type) + types.variables(type.getTypeParameters())
                + (above.isEmpty() ? "" : " : " + String.join(", ", above)) + deprecated(type);
    }

    private static String modifier(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers()) || type.isEnum()) {
            return "";
        } else if (type.isSealed()) {
            return "sealed ";
        }
        return Modifier.isAbstract(type.getModifiers()) && !type.isInterface() ? "abstract " : "open ";
    }

    private static String kind(Class<?> type) {
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    }

    String field(Field field) {
        String type = field.isEnumConstant() ? "" : ": " + types.of(field.getAnnotatedType());
        return field.getName() + type + deprecated(field);
    }

    String constructor(Constructor<?> constructor) {
        return access(constructor) + "new " + parameters(constructor) + thrown(constructor) + deprecated(constructor);
    }

    String method(Method method) {
        String variables = types.variables(method.getTypeParameters());
        return access(method) + kind(method) + method.getName() + variables + parameters(method) + ": "
                + types.of(method.getAnnotatedReturnType()) + thrown(method) + deprecated(method);
    }

    private static String kind(Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            return "static ";
        } else if (method.isDefault()) {
            return "default ";
        }
        boolean inClass = !method.getDeclaringClass().isInterface();
        return inClass && Modifier.isAbstract(method.getModifiers()) ? "abstract " : "";
    }

    private static String access(Executable executable) {
        return Modifier.isProtected(executable.getModifiers()) ? "protected " : "";
    }

    private String parameters(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        List<String> declared = names.apply(executable);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            String type = types.of(parameter.getAnnotatedType());
            String shown = parameter.isVarArgs() ? type.substring(0, type.length() - 2) + "..." : type;
            texts.add(shown + " " + declared.get(i));
        }
        return "(" + String.join(", ", texts) + ")";
    }

    /** Returns the checked exceptions. */
    private String thrown(Executable executable) {
        String checked = Arrays.stream(executable.getAnnotatedExceptionTypes())
                .filter(each -> !(each.getType() instanceof Class<?> type
                        && (RuntimeException.class.isAssignableFrom(type) || Error.class.isAssignableFrom(type))))
                .map(types::of)
                .sorted()
                .collect(Collectors.joining(", "));
        return checked.isEmpty() ? "" : " throws " + checked;
    }

    private static String deprecated(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? " (deprecated)" : "";
    }
}
