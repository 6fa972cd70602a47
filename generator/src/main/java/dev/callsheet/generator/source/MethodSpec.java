package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A method or constructor. */
public final class MethodSpec {
    /** Null for a constructor, which has the name of its class. */
    private final @Nullable String name;

    private final boolean compact;
    private final TypeName returnType;
    private final CodeBlock javadoc;
    private final List<AnnotationSpec> annotations;
    private final Set<Modifier> modifiers;
    private final List<ParameterSpec> parameters;
    private final boolean varargs;
    private final CodeBlock code;

    private MethodSpec(Builder builder) {
        this.name = builder.name;
        this.compact = builder.compact;
        this.returnType = builder.returnType;
        this.javadoc = builder.javadoc.build();
        this.annotations = List.copyOf(builder.annotations);
        this.modifiers = EnumSet.copyOf(builder.modifiers);
        this.parameters = List.copyOf(builder.parameters);
        this.varargs = builder.varargs;
        this.code = builder.code.build();
    }

    public static Builder methodBuilder(String name) {
        return new Builder(name, false);
    }

    public static Builder constructorBuilder() {
        return new Builder(null, false);
    }

    /** Starts the constructor of a record that has no parameters of its own. */
    public static Builder compactConstructorBuilder() {
        return new Builder(null, true);
    }

    /** Returns the name of a method, not of a constructor. */
    public String name() {
        return Objects.requireNonNull(name, "a constructor has the name of its class");
    }

    boolean isConstructor() {
        return name == null;
    }

    void emit(JavaWriter out, String owner, Set<Modifier> implicit) {
        out.javadoc(javadoc);
        out.annotations(annotations);
        out.modifiers(modifiers, implicit);
        if (name == null) {
            out.text(owner);
        } else {
            returnType.emit(out);
            out.text(" ");
            out.text(name);
        }
        if (!compact) {
            emitParameters(out);
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            out.text(";\n");
            return;
        }
        out.text(" {\n");
        out.indent(1);
        out.lines(code);
        out.indent(-1);
        out.text("}\n");
    }

    void emitParameters(JavaWriter out) {
        out.text("(");
        out.breakable(false);
        for (int i = 0; i < parameters.size(); i++) {
            boolean last = i == parameters.size() - 1;
            parameters.get(i).emit(out, varargs && last);
            if (!last) {
                out.text(",");
                out.breakable(true);
            }
        }
        out.text(")");
    }

    /** Builds a method or constructor. */
    public static final class Builder {
        private final @Nullable String name;
        private final boolean compact;
        private TypeName returnType = PrimitiveTypeName.VOID;
        private final CodeBlock.Builder javadoc = CodeBlock.builder();
        private final List<AnnotationSpec> annotations = new ArrayList<>();
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        private final List<ParameterSpec> parameters = new ArrayList<>();
        private boolean varargs;
        private final CodeBlock.Builder code = CodeBlock.builder();

        private Builder(@Nullable String name, boolean compact) {
            this.name = name;
            this.compact = compact;
        }

        public Builder addModifiers(Modifier... more) {
            modifiers.addAll(List.of(more));
            return this;
        }

        public Builder addJavadoc(CodeBlock text) {
            javadoc.add(text);
            return this;
        }

        public Builder addJavadoc(String format, Object... args) {
            javadoc.add(format, args);
            return this;
        }

        public Builder addAnnotation(AnnotationSpec annotation) {
            annotations.add(annotation);
            return this;
        }

        public Builder addAnnotation(Class<?> annotation) {
            return addAnnotation(AnnotationSpec.of(ClassName.get(annotation)));
        }

        public Builder returns(TypeName type) {
            returnType = type;
            return this;
        }

        public Builder returns(Class<?> type) {
            return returns(TypeName.get(type));
        }

        public Builder addParameter(TypeName type, String parameter) {
            parameters.add(new ParameterSpec(type, parameter));
            return this;
        }

        public Builder addParameter(Class<?> type, String parameter) {
            return addParameter(TypeName.get(type), parameter);
        }

        /** Lets the last parameter, which is an array, have any number of arguments. */
        public Builder varargs() {
            varargs = true;
            return this;
        }

        public Builder addCode(String format, Object... args) {
            code.add(format, args);
            return this;
        }

        public Builder addCode(CodeBlock block) {
            code.add(block);
            return this;
        }

        public Builder addComment(String format, Object... args) {
            code.add("// " + format + "\n", args);
            return this;
        }

        public Builder addStatement(String format, @Nullable Object... args) {
            code.addStatement(format, args);
            return this;
        }

        public Builder addStatement(CodeBlock statement) {
            return addStatement("$L", statement);
        }

        public Builder beginControlFlow(String format, Object... args) {
            code.beginControlFlow(format, args);
            return this;
        }

        public Builder endControlFlow() {
            code.endControlFlow();
            return this;
        }

        public MethodSpec build() {
            return new MethodSpec(this);
        }
    }
}
