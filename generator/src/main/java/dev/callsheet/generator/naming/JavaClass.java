package dev.callsheet.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The name of a generated class.
 *
 * @param packageName the package, never empty
 * @param simpleNames the simple names from the top-level class inwards, at least one
 */
public record JavaClass(String packageName, List<String> simpleNames) {
    public JavaClass {
        Objects.requireNonNull(packageName, "packageName");
        simpleNames = List.copyOf(simpleNames);
    }

    /** Returns a top-level class. */
    static JavaClass of(String packageName, String simpleName) {
        return new JavaClass(packageName, List.of(simpleName));
    }

    /** Returns the class of that name inside this one. */
    public JavaClass nested(String simpleName) {
        List<String> names = new ArrayList<>(simpleNames);
        names.add(simpleName);
        return new JavaClass(packageName, names);
    }

    /** Returns the innermost simple name. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** Returns the canonical name, as in an import. */
    @Override
    public String toString() {
        return packageName + "." + String.join(".", simpleNames);
    }
}
