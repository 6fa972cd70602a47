package dev.callsheet.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeIndex;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The part of a class that builds one by hand: required fields as arguments, the rest as setters. A model that is also read can
 * be changed: {@code toBuilder} starts with all that it has, what it does not know included.
 *
 * <pre>{@code
 * public static Builder builder(String name) { return new Builder(name); }
 *
 * public Builder toBuilder() { return new Builder(this); }
 *
 * public static final class Builder extends SentModel.Builder<Builder> {
 *     private Builder(String name) { super(MODEL, name); }
 *     private Builder(Toy model) { super(model); }
 *     public Builder name(String name) { return require(0, name); }
 *     public Builder tags(@Nullable List<String> tags) { return set(1, tags); }
 *     public Builder tags(String... tags) { return set(1, List.of(tags)); }
 *     public Toy build() { return new Toy(values()); }
 * }
 * }</pre>
 */
final class ModelBuilderEmitter {
    private final RecordShape shape;
    private final TypeIndex index;
    private final ClassName self;
    private final ClassName builder;

    private ModelBuilderEmitter(RecordShape shape, TypeIndex index) {
        this.shape = shape;
        this.index = index;
        this.self = shape.className();
        this.builder = self.nestedClass("Builder");
    }

    static void addTo(TypeSpec.Builder type, RecordShape shape, TypeIndex index) {
        ModelBuilderEmitter emitter = new ModelBuilderEmitter(shape, index);
        type.addMethod(emitter.start());
        if (shape.read()) {
            type.addMethod(emitter.toBuilder());
        }
        type.addType(emitter.builderClass());
    }

    /** Returns the arguments of {@code builder}; none for a class that has too many. */
    private List<Component> required() {
        return shape.isWide()
                ? List.of()
                : shape.components().stream().filter(Component::isRequired).toList();
    }

    private MethodSpec start() {
        JavadocComment doc = JavadocComment.of("Returns a builder.");
        MethodSpec.Builder start = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder);
        for (Component component : required()) {
            doc.param(component.name(), FieldDoc.required(component, index));
            start.addParameter(component.argument(), component.name());
        }
        return start.addJavadoc(doc.returns("a builder").build())
                .addStatement("return new $T($L)", builder, names(required()))
                .build();
    }

    private MethodSpec toBuilder() {
        Object[] arguments = isAmbiguous() ? new Object[] {builder, RuntimeTypes.SENT_MODEL} : new Object[] {builder};
        return MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addJavadoc(JavadocComment.of(
                                "Returns a builder that starts with all that this has, unknown fields included.")
                        .returns("a builder")
                        .build())
                .addStatement(isAmbiguous() ? "return new $T(($T) this)" : "return new $T(this)", arguments)
                .build();
    }

    /** Returns whether the one argument of {@code builder} could be the model itself, as such or as a variant of a union. */
    private boolean isAmbiguous() {
        if (required().size() != 1) {
            return false;
        }
        TypeName argument = required().get(0).boxed();
        return argument.equals(self) || shape.tags().stream().anyMatch(tag -> argument.equals(tag.union()));
    }

    private TypeSpec builderClass() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        required().forEach(component -> constructor.addParameter(component.argument(), component.name()));
        constructor.addStatement(required().isEmpty() ? "super(MODEL$L)" : "super(MODEL,$W$L)", names(required()));
        TypeSpec.Builder type = GeneratedType.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.SENT_MODEL_BUILDER, builder))
                .addJavadoc(JavadocComment.of(
                                Markup.raw("Builder of ").and(Markup.link(self)).and("."))
                        .build())
                .addMethod(constructor.build());
        if (shape.read()) {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.SENT_MODEL, "model")
                    .addStatement("super(model)")
                    .build());
        }
        for (int i = 0; i < shape.components().size(); i++) {
            if (shape.components().get(i).field().isSent()) {
                addSetters(type, shape.components().get(i), i);
            }
        }
        shape.extra().ifPresent(extra -> type.addMethod(putExtra(extra)));
        return type.addMethod(build()).build();
    }

    private MethodSpec putExtra(Component extra) {
        return MethodSpec.methodBuilder("putExtra")
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(String.class, "key")
                .addParameter(extra.mapValue(), "value")
                .addJavadoc(JavadocComment.of("Sets a property that has no field.")
                        .param("key", Markup.raw("the key in JSON"))
                        .param("value", Markup.raw("the value"))
                        .returns("this builder")
                        .tag("@throws IllegalArgumentException", Markup.raw("if a field has the key"))
                        .build())
                .addStatement("return put(key, value)")
                .build();
    }

    private void addSetters(TypeSpec.Builder type, Component component, int index) {
        if (component.isRequired() && !shape.isWide()) {
            if (shape.read()) {
                type.addMethod(setter(component)
                        .addJavadoc(setterDoc(component, "the value"))
                        .addParameter(component.argument(), component.name())
                        .addStatement("return require($L, $N)", index, component.name())
                        .build());
            }
            return;
        }
        type.addMethod(setter(component)
                .addJavadoc(setterDoc(component, "the value, or null for none"))
                .addParameter(JavaTypes.nullable(component.accepted()), component.name())
                .addStatement("return set($L, $N)", index, component.name())
                .build());
        if (component.field().type().isNullable()) {
            type.addMethod(setter(component, component.name() + "Null")
                    .addJavadoc(nullDoc(component))
                    .addStatement("return set($L, $T.NULL)", index, RuntimeTypes.JSON)
                    .build());
        }
        component
                .elementClass()
                .ifPresent(element -> type.addMethod(setter(component)
                        .addJavadoc(setterDoc(component, "the values"))
                        .addParameter(ArrayTypeName.of(element), component.name())
                        .varargs()
                        .addStatement("return set($L, $T.of($N))", index, List.class, component.name())
                        .build()));
    }

    private MethodSpec.Builder setter(Component component) {
        return setter(component, component.name());
    }

    private MethodSpec.Builder setter(Component component, String name) {
        MethodSpec.Builder setter =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(builder);
        if (component.field().deprecated() != null) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter;
    }

    private CodeBlock setterDoc(Component component, String value) {
        return JavadocComment.of(
                        Markup.sentences(FieldDoc.summary(component, "Sets"), FieldDoc.bounds(component, index)))
                .param(component.name(), Markup.raw(value))
                .returns("this builder")
                .deprecated(component.field().deprecated())
                .build();
    }

    private static CodeBlock nullDoc(Component component) {
        return JavadocComment.of(Markup.raw("Sends ")
                        .and(Markup.code(component.field().name()))
                        .and(" as null."))
                .returns("this builder")
                .deprecated(component.field().deprecated())
                .build();
    }

    private MethodSpec build() {
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addJavadoc(JavadocComment.of(
                                Markup.raw("Builds the ").and(Markup.link(self)).and("."))
                        .returns("the result")
                        .build())
                .addStatement("return new $T(values())", self)
                .build();
    }

    private static CodeBlock names(List<Component> components) {
        return components.stream()
                .map(component -> CodeBlock.of("$N", component.name()))
                .collect(CodeBlock.joining(",$W"));
    }
}
