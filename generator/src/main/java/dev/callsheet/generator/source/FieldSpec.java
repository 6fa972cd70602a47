package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A field. */
public final class FieldSpec {
    private final TypeName type;
    private final String name;
    private final CodeBlock javadoc;
    private final List<AnnotationSpec> annotations;
    private final Set<Modifier> modifiers;
    private final CodeBlock initializer;

    private FieldSpec(Builder builder) {
        this.type = builder.type;
        this.name = builder.name;
        this.javadoc = builder.javadoc.build();
        this.annotations = List.copyOf(builder.annotations);
        this.modifiers = EnumSet.copyOf(builder.modifiers);
        this.initializer = builder.initializer.build();
    }

    public static Builder builder(TypeName type, String name, Modifier... modifiers) {
        return new Builder(type, name).addModifiers(modifiers);
    }

    boolean isStatic() {
        return modifiers.contains(Modifier.STATIC);
    }

    void emit(JavaWriter out, Set<Modifier> implicit) {
        out.javadoc(javadoc);
        out.annotations(annotations);
        out.modifiers(modifiers, implicit);
        type.emit(out);
        out.text(" ");
        out.text(name);
        if (!initializer.isEmpty()) {
            out.text(" = ");
            out.code(initializer);
        }
        out.text(";\n");
    }

    /** Builds a field. */
    public static final class Builder {
        private final TypeName type;
        private final String name;
        private final CodeBlock.Builder javadoc = CodeBlock.builder();
        private final List<AnnotationSpec> annotations = new ArrayList<>();
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        private final CodeBlock.Builder initializer = CodeBlock.builder();

        private Builder(TypeName type, String name) {
            this.type = type;
            this.name = name;
        }

        public Builder addModifiers(Modifier... more) {
            modifiers.addAll(List.of(more));
            return this;
        }

        public Builder addJavadoc(CodeBlock text) {
            javadoc.add(text);
            return this;
        }

        public Builder addAnnotation(AnnotationSpec annotation) {
            annotations.add(annotation);
            return this;
        }

        public Builder addAnnotation(Class<?> annotation) {
            return addAnnotation(AnnotationSpec.of(ClassName.get(annotation)));
        }

        public Builder initializer(String format, Object... args) {
            initializer.add(format, args);
            return this;
        }

        public Builder initializer(CodeBlock value) {
            initializer.add(value);
            return this;
        }

        public FieldSpec build() {
            return new FieldSpec(this);
        }
    }
}
