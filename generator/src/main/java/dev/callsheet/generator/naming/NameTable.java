package dev.callsheet.generator.naming;

import java.util.Collection;
import java.util.Map;

/** Every Java name of a client. All are decided when the table is made; to ask for a name that the spec lacks is a bug. */
public final class NameTable {
    private final String basePackage;
    private final JavaClass client;
    private final Map<String, FamilyNames> families;
    private final Map<String, MethodNames> methods;
    private final Map<String, JavaClass> types;
    private final Map<String, JavaClass> errorGroups;
    private final Map<String, String> settings;
    private final Map<JavaClass, Map<String, Member>> members;
    private final Map<JavaClass, Map<String, String>> constants;

    NameTable(
            String basePackage,
            JavaClass client,
            Map<String, FamilyNames> families,
            Map<String, MethodNames> methods,
            Map<String, JavaClass> types,
            Map<String, JavaClass> errorGroups,
            Map<String, String> settings,
            MemberNaming inside) {
        this.basePackage = basePackage;
        this.client = client;
        this.families = Map.copyOf(families);
        this.methods = Map.copyOf(methods);
        this.types = Map.copyOf(types);
        this.errorGroups = Map.copyOf(errorGroups);
        this.settings = Map.copyOf(settings);
        this.members = Map.copyOf(inside.members());
        this.constants = Map.copyOf(inside.constants());
    }

    /** Returns the package that all others are below. */
    public String basePackage() {
        return basePackage;
    }

    /** Returns the client class. */
    public JavaClass client() {
        return client;
    }

    /** Returns the setter of a scheme or variable of the client's builder, by its name in the spec. */
    public String setting(String name) {
        return get(settings, name);
    }

    /** Returns the names of a family, by its name in the spec. */
    public FamilyNames family(String name) {
        return get(families, name);
    }

    /** Returns the names of a method, by its name in the spec. */
    public MethodNames method(String name) {
        return get(methods, name);
    }

    /** Returns the class of a shared model, enum or union, by its name in the spec. */
    public JavaClass type(String name) {
        return get(types, name);
    }

    /** Returns the classes of all shared types, in no particular order. */
    public Collection<JavaClass> types() {
        return types.values();
    }

    /** Returns the enum of a group of error codes, by its name in the spec. */
    public JavaClass errorGroup(String name) {
        return get(errorGroups, name);
    }

    /**
     * Returns the names of a field or parameter.
     *
     * @param owner the request, response or model that has it
     * @param name its name in the spec
     */
    public Member member(JavaClass owner, String name) {
        return get(get(members, owner), name);
    }

    /**
     * Returns a constant of an error enum or open value type.
     *
     * @param text the error code or value
     */
    public String constant(JavaClass owner, String text) {
        return get(get(constants, owner), text);
    }

    private static <K, V> V get(Map<K, V> names, K key) {
        V found = names.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no name was decided for " + key);
        }
        return found;
    }
}
