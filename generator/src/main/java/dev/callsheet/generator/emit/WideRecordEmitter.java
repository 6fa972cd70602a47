package dev.callsheet.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import javax.lang.model.element.Modifier;

/**
 * Emits what stands in for a record if there are more fields than a constructor has slots: a final class with the same
 * accessors over an array.
 *
 * <pre>{@code
 * public final class Chart {
 *     private final @Nullable Object[] parts;
 *     private Chart(@Nullable Object[] parts) { this.parts = parts; }
 *     public @Nullable String title() { return (String) parts[0]; }
 *     ...
 * }
 * }</pre>
 */
final class WideRecordEmitter {
    private static final TypeName PARTS = ArrayTypeName.of(JavaTypes.nullable(ClassName.OBJECT));

    private final ReadExpressions expressions;

    WideRecordEmitter(ReadExpressions expressions) {
        this.expressions = expressions;
    }

    static TypeSpec.Builder start(RecordShape shape) {
        TypeSpec.Builder type = GeneratedType.classBuilder(shape.name().simpleName())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(RecordEmitter.comment(shape).build())
                .addField(parts().build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(PARTS, "parts")
                        .addStatement("this.parts = parts")
                        .build());
        List<Component> components = shape.components();
        for (int i = 0; i < components.size(); i++) {
            type.addMethod(accessor(shape, components.get(i), i));
            PromiseEmitter.asking(components.get(i), CodeBlock.of("parts[$L] != null", i))
                    .ifPresent(type::addMethod);
        }
        return type.addMethod(equalsMethod(shape)).addMethod(hashCodeMethod()).addMethod(toString(shape));
    }

    /** Returns the field that holds all values. */
    static FieldSpec.Builder parts() {
        return FieldSpec.builder(PARTS, "parts", Modifier.PRIVATE, Modifier.FINAL);
    }

    private static MethodSpec accessor(RecordShape shape, Component component, int index) {
        MethodSpec.Builder accessor = RecordEmitter.accessor(component);
        if (component.boxed() instanceof ParameterizedTypeName) {
            accessor.addAnnotation(RecordEmitter.suppress("unchecked"));
        }
        CodeBlock value = CodeBlock.of("($T) parts[$L]", component.unboxed(), index);
        return accessor.addStatement("return $L", PromiseEmitter.value(shape, component, value))
                .build();
    }

    private static MethodSpec equalsMethod(RecordShape shape) {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(JavaTypes.nullable(ClassName.OBJECT), "other")
                .addStatement(
                        "return other instanceof $T that && $T.equals(parts, that.parts)",
                        shape.className(),
                        Arrays.class)
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.hashCode(parts)", Arrays.class)
                .build();
    }

    private static MethodSpec toString(RecordShape shape) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        "$T text = new $T($S, $S, $S)",
                        StringJoiner.class,
                        StringJoiner.class,
                        ", ",
                        shape.name().simpleName() + "[",
                        "]");
        List<Component> components = shape.components();
        for (int i = 0; i < components.size(); i++) {
            String name = components.get(i).name() + "=";
            if (components.get(i).field().secret()) {
                method.addStatement("text.add($S)", name + "***");
            } else {
                method.addStatement("text.add($S + parts[$L])", name, i);
            }
        }
        return method.addStatement("return text.toString()").build();
    }

    MethodSpec read(RecordShape shape, ReaderEmitter reader) {
        MethodSpec.Builder read = ReaderEmitter.signature(shape, "in");
        List<Component> components = shape.fields();
        if (components.stream().anyMatch(c -> c.isCollection() && c.field().always())) {
            read.addAnnotation(RecordEmitter.suppress("unchecked"));
        }
        read.addStatement(
                "$T parts = new $T[$L]", PARTS, Object.class, shape.components().size());
        for (int i = 0; i < components.size(); i++) {
            if (shape.isTag(components.get(i))) {
                read.addStatement("parts[$L] = in.tag()", i);
            }
        }
        shape.extra().ifPresent(extra -> read.addStatement(reader.extra(extra, shape)));
        read.addStatement("int field");
        read.beginControlFlow(
                "while ((field = in.nextField($L)) != $T.END)",
                ReaderEmitter.extraName(shape),
                RuntimeTypes.JSON_INPUT);
        read.beginControlFlow("switch (field)");
        for (int i = 0; i < components.size(); i++) {
            read.addStatement("case $L -> parts[$L] = $L", i, i, expressions.value(components.get(i), "in"));
        }
        read.endControlFlow().endControlFlow();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            CodeBlock part = CodeBlock.of("parts[$L]", i);
            CodeBlock typed = CodeBlock.of("($T) $L", component.boxed(), part);
            CodeBlock argument = expressions.argument(component, typed, "in");
            if (!argument.equals(typed)) {
                read.addStatement("$L = $L", part, argument);
            } else if (component.presence() != Component.Presence.NULLABLE) {
                read.beginControlFlow("if ($L == null)", part)
                        .addStatement("$L = $L", part, ReaderEmitter.absent(component))
                        .endControlFlow();
            }
        }
        shape.extra()
                .ifPresent(extra -> read.addStatement(
                        "parts[$L] = $L.values()", components.size(), ReaderEmitter.extraName(shape)));
        return read.addStatement("return new $T(parts)", shape.className()).build();
    }
}
