package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The name of a class. */
public final class ClassName implements TypeName {
    public static final ClassName OBJECT = get(Object.class);

    private final String packageName;
    private final @Nullable ClassName enclosing;
    private final String simpleName;
    private final String canonicalName;
    private final List<AnnotationSpec> annotations;

    private ClassName(
            String packageName, @Nullable ClassName enclosing, String simpleName, List<AnnotationSpec> annotations) {
        this.packageName = packageName;
        this.enclosing = enclosing;
        this.simpleName = simpleName;
        this.annotations = annotations;
        String outside = enclosing == null ? packageName : enclosing.canonicalName;
        this.canonicalName = outside.isEmpty() ? simpleName : outside + "." + simpleName;
    }

    /** Returns the name of a class that is neither primitive nor an array. */
    public static ClassName get(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? get(type.getPackageName(), type.getSimpleName())
                : get(outer).nestedClass(type.getSimpleName());
    }

    /**
     * Returns the name of a class.
     *
     * @param packageName the package; empty for a name that is written as it is
     * @param simpleName the outermost class
     * @param nested the classes inside it, from the outside
     */
    public static ClassName get(String packageName, String simpleName, String... nested) {
        ClassName name = new ClassName(packageName, null, simpleName, List.of());
        for (String each : nested) {
            name = name.nestedClass(each);
        }
        return name;
    }

    public ClassName nestedClass(String name) {
        return new ClassName(packageName, this, name, List.of());
    }

    public String packageName() {
        return packageName;
    }

    /** Returns the class around this one; null if it is a top-level class. */
    public @Nullable ClassName enclosingClassName() {
        return enclosing;
    }

    public ClassName topLevelClassName() {
        ClassName top = this;
        while (top.enclosing != null) {
            top = top.enclosing;
        }
        return top;
    }

    /** Returns the innermost simple name. */
    public String simpleName() {
        return simpleName;
    }

    /** Returns the simple names from the outside. */
    public List<String> simpleNames() {
        List<String> names = new ArrayList<>();
        for (ClassName each = this; each != null; each = each.enclosing) {
            names.add(0, each.simpleName);
        }
        return names;
    }

    public String canonicalName() {
        return canonicalName;
    }

    @Override
    public List<AnnotationSpec> annotations() {
        return annotations;
    }

    @Override
    public ClassName annotated(List<AnnotationSpec> with) {
        return new ClassName(packageName, enclosing, simpleName, List.copyOf(with));
    }

    @Override
    public ClassName withoutAnnotations() {
        return annotations.isEmpty() ? this : annotated(List.of());
    }

    @Override
    public void emit(JavaWriter out) {
        String shown = out.nameOf(this);
        if (annotations.isEmpty()) {
            out.text(shown);
            return;
        }
        // JLS 9.7.4: an annotation of a type is right before its simple name.
        int simple = shown.lastIndexOf('.') + 1;
        if (simple > 0) {
            out.text(shown.substring(0, simple) + " ");
        }
        for (AnnotationSpec annotation : annotations) {
            annotation.emit(out);
            out.text(" ");
        }
        out.text(shown.substring(simple));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassName name
                && name.canonicalName.equals(canonicalName)
                && name.packageName.equals(packageName)
                && name.annotations.equals(annotations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(canonicalName, annotations);
    }

    @Override
    public String toString() {
        return canonicalName;
    }
}
