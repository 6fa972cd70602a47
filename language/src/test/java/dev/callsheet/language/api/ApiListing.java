package dev.callsheet.language.api;

import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The public and protected members of the classes that users can name, one line each, sorted by package, class and member.
 * Types are shown by their simple names, with a question mark if nullable. The members that every record and enum has are
 * omitted.
 */
public final class ApiListing {
    private final ApiClasses classes;
    private final Function<Executable, List<String>> names;
    private final boolean recordConstructors;

    private ApiListing(ApiClasses classes, Function<Executable, List<String>> names, boolean recordConstructors) {
        this.classes = classes;
        this.names = names;
        this.recordConstructors = recordConstructors;
    }

    /** Lists classes that contain the names of their parameters. */
    public static ApiListing of(ApiClasses classes) {
        return new ApiListing(classes, ApiListing::compiledNames, true);
    }

    /** @param names finds the names of parameters, for classes that do not contain them */
    public ApiListing parametersNamedBy(Function<Executable, List<String>> names) {
        return new ApiListing(classes, names, recordConstructors);
    }

    /** Omits the constructors of records, for an API whose records may get more components. */
    public ApiListing withoutRecordConstructors() {
        return new ApiListing(classes, names, false);
    }

    public List<String> lines() {
        MemberText text = new MemberText(new TypeText(), names);
        Map<String, List<Class<?>>> packages = new TreeMap<>();
        classes.stream()
                .forEach(type -> packages.computeIfAbsent(type.getPackageName(), name -> new ArrayList<>())
                        .add(type));
        List<String> lines = new ArrayList<>();
        packages.forEach((name, types) -> {
            lines.add("package " + name);
            types.stream().sorted(Comparator.comparing(TypeText::name)).forEach(type -> add(type, text, lines));
        });
        return lines;
    }

    /** Returns the lines that name a class of the same module that users cannot name, such as one of an internal package. */
    public List<String> linesWithInternalClasses() {
        List<String> found = new ArrayList<>();
        classes.stream().forEach(type -> {
            TypeText named = new TypeText();
            List<String> lines = new ArrayList<>();
            add(type, new MemberText(named, names), lines);
            named.named().stream()
                    .map(each -> each.isArray() ? each.getComponentType() : each)
                    .filter(classes::isInternal)
                    .forEach(each -> found.add(type.getName() + " names " + each.getName()));
        });
        return found;
    }

    private void add(Class<?> type, MemberText text, List<String> lines) {
        lines.add("  " + text.header(type));
        Stream<String> fields = withHidden(type)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(ApiListing::isListed)
                .map(text::field);
        Stream<String> constructors = Stream.of(type.getDeclaredConstructors())
                .filter(each -> isListed(each) && (recordConstructors || !type.isRecord()))
                .map(text::constructor);
        Stream<String> methods = withHidden(type)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> isListed(method) && !isCommon(method))
                .map(text::method);
        Stream.of(fields, constructors, methods)
                .flatMap(members -> members.distinct().sorted())
                .forEach(member -> lines.add("    " + member));
    }

    /** A class with those that it extends and that users cannot name: they see the members as the class's own. */
    private static Stream<Class<?>> withHidden(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.<Class<?>>iterate(
                        type.getSuperclass(),
                        above -> above != null && !ApiClasses.isPublic(above),
                        Class::getSuperclass));
    }

    private static boolean isListed(Member member) {
        int owner = member.getDeclaringClass().getModifiers();
        boolean inherited = Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(owner);
        return (Modifier.isPublic(member.getModifiers()) || inherited) && !member.isSynthetic();
    }

    /** Whether every record or every enum has such a method. */
    private static boolean isCommon(Method method) {
        Class<?> type = method.getDeclaringClass();
        return type.isRecord() && List.of("equals", "hashCode", "toString").contains(method.getName())
                || type.isEnum() && List.of("values", "valueOf").contains(method.getName());
    }

    private static List<String> compiledNames(Executable executable) {
        if (executable.getParameters().length > 0 && !executable.getParameters()[0].isNamePresent()) {
            throw new IllegalStateException("compiled without -parameters: " + executable);
        }
        return Arrays.stream(executable.getParameters()).map(Parameter::getName).toList();
    }
}
