package dev.callsheet.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.Bounds;
import java.math.BigDecimal;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The part of a class that builds one by hand: fields that are always present as arguments, the rest as setters.
 *
 * <pre>{@code
 * public static Builder builder(String name) { return new Builder(name); }
 *
 * public static final class Builder {
 *     private final String name;
 *     private List<String> tags = List.of();
 *     private Builder(String name) { this.name = Values.require(name, "name"); }
 *     public Builder tags(@Nullable List<String> tags) { this.tags = Values.list(tags); return this; }
 *     public Builder tags(String... tags) { return tags(List.of(tags)); }
 *     public Toy build() { return new Toy(name, tags); }
 * }
 * }</pre>
 */
final class ModelBuilderEmitter {
    private final RecordShape shape;
    private final ClassName self;
    private final ClassName builder;

    private ModelBuilderEmitter(RecordShape shape) {
        this.shape = shape;
        this.self = shape.className();
        this.builder = self.nestedClass("Builder");
    }

    static void addTo(TypeSpec.Builder type, RecordShape shape) {
        ModelBuilderEmitter emitter = new ModelBuilderEmitter(shape);
        type.addMethod(emitter.start()).addType(emitter.builderClass());
    }

    /** Returns the arguments of {@code builder}; none for a class too wide for a record, which has too many. */
    private List<Component> required() {
        return shape.isWide()
                ? List.of()
                : shape.components().stream()
                        .filter(component -> component.field().always())
                        .toList();
    }

    private List<Component> settable() {
        return shape.components().stream()
                .filter(component -> shape.isWide() || !component.field().always())
                .toList();
    }

    private MethodSpec start() {
        JavadocComment doc = JavadocComment.of("Returns a builder.");
        MethodSpec.Builder start = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder);
        for (Component component : required()) {
            doc.param(component.name(), Markup.sentences(FieldDoc.component(component), FieldDoc.bounds(component)));
            start.addParameter(component.unboxed(), component.name());
        }
        return start.addJavadoc(doc.returns("a builder").build())
                .addStatement("return new $T($L)", builder, names(required()))
                .build();
    }

    private TypeSpec builderClass() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(JavadocComment.of(
                                Markup.raw("Builder of ").and(Markup.link(self)).and("."))
                        .build())
                .addMethod(constructor());
        if (shape.isWide()) {
            type.addField(WideRecordEmitter.parts()
                    .initializer("new $T[$L]", Object.class, shape.components().size())
                    .build());
        } else {
            shape.components().forEach(component -> type.addField(field(component)));
        }
        settable().forEach(component -> addSetters(type, component));
        return type.addMethod(shape.isWide() ? WideRecordEmitter.build(shape) : build())
                .build();
    }

    private FieldSpec field(Component component) {
        if (component.field().always()) {
            return FieldSpec.builder(component.unboxed(), component.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build();
        }
        FieldSpec.Builder field = FieldSpec.builder(component.type(), component.name(), Modifier.PRIVATE);
        component.collection().ifPresent(type -> field.initializer("$T.of()", type));
        return field.build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (Component component : required()) {
            constructor.addParameter(component.unboxed(), component.name());
            CodeBlock value = component.unboxed().isPrimitive()
                    ? CodeBlock.of("$N", component.name())
                    : CodeBlock.of("$T.require($N, $S)", RuntimeTypes.VALUES, component.name(), component.name());
            constructor.addStatement("this.$N = $L", component.name(), within(component, value));
        }
        return constructor.build();
    }

    private void addSetters(TypeSpec.Builder type, Component component) {
        CodeBlock value =
                component.isCollection() ? RecordEmitter.copy(component) : CodeBlock.of("$N", component.name());
        CodeBlock target = shape.isWide()
                ? CodeBlock.of("parts[$L]", shape.components().indexOf(component))
                : CodeBlock.of("this.$N", component.name());
        type.addMethod(setter(component)
                .addJavadoc(setterDoc(component, "the value, or null for none"))
                .addParameter(JavaTypes.nullable(component.boxed()), component.name())
                .addStatement("$L = $L", target, within(component, value))
                .addStatement("return this")
                .build());
        component
                .elementClass()
                .ifPresent(element -> type.addMethod(setter(component)
                        .addJavadoc(setterDoc(component, "the values"))
                        .addParameter(ArrayTypeName.of(element), component.name())
                        .varargs()
                        .addStatement("return $N($T.of($N))", component.name(), List.class, component.name())
                        .build()));
    }

    private MethodSpec.Builder setter(Component component) {
        MethodSpec.Builder setter = MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder);
        if (component.field().deprecated() != null) {
            setter.addAnnotation(Deprecated.class);
        }
        return setter;
    }

    private static CodeBlock setterDoc(Component component, String value) {
        return JavadocComment.of(Markup.sentences(FieldDoc.summary(component, "Sets"), FieldDoc.bounds(component)))
                .param(component.name(), Markup.raw(value))
                .returns("this builder")
                .deprecated(component.field().deprecated())
                .build();
    }

    private static CodeBlock within(Component component, CodeBlock value) {
        Bounds bounds = component.field().bounds();
        CodeBlock matching = bounds.pattern() == null
                ? value
                : CodeBlock.of(
                        "$T.matching($L, $S, $L)",
                        RuntimeTypes.VALUES,
                        value,
                        component.name(),
                        Literals.string(bounds.pattern()));
        return bounds.min() == null && bounds.max() == null
                ? matching
                : CodeBlock.of(
                        "$T.within($L, $S, $L, $L)",
                        RuntimeTypes.VALUES,
                        matching,
                        component.name(),
                        bound(bounds.min()),
                        bound(bounds.max()));
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "null" : Literals.bound(bound);
    }

    private MethodSpec build() {
        return buildSignature(self)
                .addStatement("return new $T($L)", self, names(shape.components()))
                .build();
    }

    static MethodSpec.Builder buildSignature(ClassName made) {
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .returns(made)
                .addJavadoc(JavadocComment.of(
                                Markup.raw("Builds the ").and(Markup.link(made)).and("."))
                        .returns("the result")
                        .build());
    }

    private static CodeBlock names(List<Component> components) {
        return components.stream()
                .map(component -> CodeBlock.of("$N", component.name()))
                .collect(CodeBlock.joining(",$W"));
    }
}
