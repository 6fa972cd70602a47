package dev.callsheet.generator.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A class, interface, enum or record; or an enum's constant with its arguments, or an anonymous class. */
public final class TypeSpec {
    /** What a type is, and which modifiers its members have without being written. */
    private enum Kind {
        CLASS(Set.of(), Set.of(), Set.of(), Set.of()),
        RECORD(Set.of(Modifier.STATIC), Set.of(), Set.of(), Set.of()),
        ENUM(Set.of(Modifier.STATIC), Set.of(), Set.of(), Set.of()),
        INTERFACE(
                Set.of(Modifier.STATIC),
                Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL),
                Set.of(Modifier.PUBLIC, Modifier.ABSTRACT),
                Set.of(Modifier.PUBLIC, Modifier.STATIC));

        private final String keyword = name().toLowerCase(Locale.ROOT);
        private final Set<Modifier> asMember;
        private final Set<Modifier> ofFields;
        private final Set<Modifier> ofMethods;
        private final Set<Modifier> ofTypes;

        Kind(Set<Modifier> asMember, Set<Modifier> ofFields, Set<Modifier> ofMethods, Set<Modifier> ofTypes) {
            this.asMember = asMember;
            this.ofFields = ofFields;
            this.ofMethods = ofMethods;
            this.ofTypes = ofTypes;
        }
    }

    private final Kind kind;
    private final @Nullable String name;
    private final @Nullable CodeBlock arguments;
    private final CodeBlock javadoc;
    private final List<AnnotationSpec> annotations;
    private final Set<Modifier> modifiers;
    private final @Nullable TypeName superclass;
    private final List<TypeName> superinterfaces;
    private final List<TypeName> permitted;
    private final @Nullable MethodSpec components;
    private final Map<String, TypeSpec> constants;
    private final List<FieldSpec> fields;
    private final List<MethodSpec> methods;
    private final List<TypeSpec> types;
    private final Set<String> typeNames;
    private final Set<String> qualified;

    private TypeSpec(Builder builder) {
        this.kind = builder.kind;
        this.name = builder.name;
        this.arguments = builder.arguments;
        this.javadoc = builder.javadoc.build();
        this.annotations = List.copyOf(builder.annotations);
        this.modifiers = EnumSet.copyOf(builder.modifiers);
        this.superclass = builder.superclass;
        this.superinterfaces = List.copyOf(builder.superinterfaces);
        this.permitted = List.copyOf(builder.permitted);
        this.components = builder.components;
        this.constants = new LinkedHashMap<>(builder.constants);
        this.fields = List.copyOf(builder.fields);
        this.methods = List.copyOf(builder.methods);
        this.types = List.copyOf(builder.types);
        this.qualified = Set.copyOf(builder.qualified);
        this.typeNames = new HashSet<>();
        types.forEach(type -> typeNames.add(type.name()));
    }

    public static Builder classBuilder(String name) {
        return new Builder(Kind.CLASS, name, null);
    }

    public static Builder recordBuilder(String name) {
        return new Builder(Kind.RECORD, name, null);
    }

    public static Builder interfaceBuilder(String name) {
        return new Builder(Kind.INTERFACE, name, null);
    }

    public static Builder enumBuilder(String name) {
        return new Builder(Kind.ENUM, name, null);
    }

    /** Starts an anonymous class, or what a constant of an enum has besides its name. */
    public static Builder anonymousClassBuilder(CodeBlock arguments) {
        return new Builder(Kind.CLASS, null, arguments);
    }

    public static Builder anonymousClassBuilder(String format, Object... args) {
        return anonymousClassBuilder(CodeBlock.of(format, args));
    }

    /** Returns the simple name. */
    public String name() {
        return Objects.requireNonNull(name, "an anonymous class has none");
    }

    /** Returns the types inside. */
    public List<TypeSpec> typeSpecs() {
        return types;
    }

    Set<String> typeNames() {
        return typeNames;
    }

    Set<String> qualified() {
        return qualified;
    }

    void emit(JavaWriter out) {
        emit(out, Set.of());
    }

    private void emit(JavaWriter out, Set<Modifier> implicit) {
        int statement = out.enterType();
        if (arguments == null) {
            emitHeader(out, implicit);
        } else {
            out.text("new ");
            Objects.requireNonNull(superinterfaces.isEmpty() ? superclass : superinterfaces.get(0))
                    .emit(out);
            out.text("(");
            out.code(arguments);
            out.text(")");
        }
        out.text(" {\n");
        emitBody(out);
        out.text(arguments == null ? "}\n" : "}");
        out.leaveType(statement);
    }

    private void emitHeader(JavaWriter out, Set<Modifier> implicit) {
        out.push(this, Set.of()); // the types inside are not in scope yet
        out.javadoc(javadoc);
        out.annotations(annotations);
        Set<Modifier> unwritten = EnumSet.noneOf(Modifier.class);
        unwritten.addAll(implicit);
        unwritten.addAll(kind.asMember);
        out.modifiers(modifiers, unwritten);
        out.text(kind.keyword);
        out.text(" ");
        out.text(name());
        if (components != null) {
            components.emitParameters(out);
        } else if (kind == Kind.RECORD) {
            out.text("()");
        }
        boolean isInterface = kind == Kind.INTERFACE;
        if (superclass != null && !isInterface) {
            emitTypes(out, " extends", List.of(superclass), " ");
        }
        emitTypes(
                out,
                isInterface ? " extends" : " implements",
                superinterfaces,
                superinterfaces.size() > 3 ? "\n " : " ");
        emitTypes(out, " permits", permitted, " ");
        out.pop();
    }

    private static void emitTypes(JavaWriter out, String keyword, List<TypeName> types, String separator) {
        if (types.isEmpty()) {
            return;
        }
        out.text(keyword);
        out.indent(2);
        for (int i = 0; i < types.size(); i++) {
            out.text(i == 0 ? " " : "," + separator);
            types.get(i).emit(out);
        }
        out.indent(-2);
    }

    private void emitBody(JavaWriter out) {
        out.push(this, typeNames);
        out.indent(1);
        Members members = new Members(out);
        emitConstants(out, members);
        emitFields(members, true);
        emitFields(members, false);
        emitMethods(members, true);
        emitMethods(members, false);
        for (TypeSpec type : types) {
            members.next();
            type.emit(out, kind.ofTypes);
        }
        out.indent(-1);
        out.pop();
    }

    private void emitConstants(JavaWriter out, Members members) {
        int left = constants.size();
        for (Map.Entry<String, TypeSpec> constant : constants.entrySet()) {
            members.next();
            constant.getValue().emitConstant(out, constant.getKey());
            left--;
            if (left > 0) {
                out.text(",\n");
            }
        }
        if (kind == Kind.ENUM) {
            boolean alone = fields.isEmpty() && methods.isEmpty() && types.isEmpty();
            out.text(alone ? "\n" : ";\n");
        }
    }

    private void emitConstant(JavaWriter out, String constant) {
        out.javadoc(javadoc);
        out.annotations(annotations);
        out.text(constant);
        if (arguments != null && !arguments.isEmpty()) {
            out.text("(");
            out.code(arguments);
            out.text(")");
        }
    }

    private void emitFields(Members members, boolean statics) {
        for (FieldSpec field : fields) {
            if (field.isStatic() == statics) {
                members.next();
                field.emit(members.out, kind.ofFields);
            }
        }
    }

    private void emitMethods(Members members, boolean constructors) {
        for (MethodSpec method : methods) {
            if (method.isConstructor() == constructors) {
                members.next();
                method.emit(members.out, name == null ? "" : name, kind.ofMethods);
            }
        }
    }

    /** Members, with an empty line between them. */
    private static final class Members {
        private final JavaWriter out;
        private boolean first = true;

        Members(JavaWriter out) {
            this.out = out;
        }

        void next() {
            if (!first) {
                out.text("\n");
            }
            first = false;
        }
    }

    /** Builds a type. Members are written in the order of their kind, and in each kind as they were added. */
    public static final class Builder {
        private final Kind kind;
        private final @Nullable String name;
        private final @Nullable CodeBlock arguments;
        private final CodeBlock.Builder javadoc = CodeBlock.builder();
        private final List<AnnotationSpec> annotations = new ArrayList<>();
        private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        private @Nullable TypeName superclass;
        private final List<TypeName> superinterfaces = new ArrayList<>();
        private final List<TypeName> permitted = new ArrayList<>();
        private @Nullable MethodSpec components;
        private final Map<String, TypeSpec> constants = new LinkedHashMap<>();
        private final List<FieldSpec> fields = new ArrayList<>();
        private final List<MethodSpec> methods = new ArrayList<>();
        private final List<TypeSpec> types = new ArrayList<>();
        private final Set<String> qualified = new HashSet<>();

        private Builder(Kind kind, @Nullable String name, @Nullable CodeBlock arguments) {
            this.kind = kind;
            this.name = name;
            this.arguments = arguments;
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

        public Builder addAnnotation(ClassName annotation) {
            annotations.add(AnnotationSpec.of(annotation));
            return this;
        }

        public Builder addAnnotation(Class<?> annotation) {
            return addAnnotation(ClassName.get(annotation));
        }

        public Builder superclass(TypeName type) {
            superclass = type;
            return this;
        }

        public Builder addSuperinterface(TypeName type) {
            superinterfaces.add(type);
            return this;
        }

        public Builder addSuperinterface(Class<?> type) {
            return addSuperinterface(TypeName.get(type));
        }

        public Builder addPermittedSubclass(TypeName type) {
            permitted.add(type);
            return this;
        }

        /** Sets the components of a record: the parameters of a constructor. */
        public Builder recordConstructor(MethodSpec constructor) {
            components = constructor;
            return this;
        }

        public Builder addEnumConstant(String constant, TypeSpec body) {
            constants.put(constant, body);
            return this;
        }

        public Builder addField(FieldSpec field) {
            fields.add(field);
            return this;
        }

        public Builder addField(TypeName type, String field, Modifier... with) {
            return addField(FieldSpec.builder(type, field, with).build());
        }

        public Builder addField(Class<?> type, String field, Modifier... with) {
            return addField(TypeName.get(type), field, with);
        }

        public Builder addMethod(MethodSpec method) {
            methods.add(method);
            return this;
        }

        public Builder addType(TypeSpec type) {
            types.add(type);
            return this;
        }

        /** Lets no import introduce these simple names. */
        public Builder alwaysQualify(String... names) {
            qualified.addAll(List.of(names));
            return this;
        }

        public TypeSpec build() {
            return new TypeSpec(this);
        }
    }
}
