package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.generator.type.ValueFormats;
import dev.callsheet.language.model.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The part of a class that writes it as JSON; the fields by which unions know it come first.
 *
 * <pre>{@code
 * @Override
 * public void writeTo(JsonOutput out) {
 *     out.startObject();
 *     out.field("kind", "collar");
 *     out.required("size", size);
 *     out.endObject();
 * }
 * }</pre>
 */
final class WriterEmitter {
    private WriterEmitter() {}

    static void addTo(TypeSpec.Builder type, RecordShape shape) {
        String out = shape.free("out");
        MethodSpec.Builder write = MethodSpec.methodBuilder("writeTo")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.JSON_OUTPUT, out)
                .addStatement("$N.startObject()", out);
        tags(shape)
                .forEach((field, value) ->
                        write.addStatement("$N.field($L, $L)", out, Literals.string(field), Literals.string(value)));
        for (Field field : shape.constants()) {
            String constant = Objects.requireNonNull(field.constant());
            write.addStatement(
                    "$N.field($L, $L)", out, Literals.string(field.name()), Literals.constant(field.type(), constant));
        }
        for (Component component : shape.components()) {
            write.addStatement(
                    "$N.$L($L, $L)",
                    out,
                    method(component),
                    Literals.string(component.field().name()),
                    value(component, shape));
        }
        type.addMethod(write.addStatement("$N.endObject()", out).build());
    }

    private static Map<String, String> tags(RecordShape shape) {
        Map<String, String> tags = new LinkedHashMap<>();
        shape.tags().forEach(tag -> tags.putIfAbsent(tag.field(), tag.value()));
        return tags;
    }

    private static String method(Component component) {
        return component.field().always() ? "required" : "field";
    }

    private static CodeBlock value(Component component, RecordShape shape) {
        CodeBlock value =
                shape.isWide() ? CodeBlock.of("$N()", component.name()) : CodeBlock.of("$N", component.name());
        return ValueFormats.of(component.field().type())
                .map(format -> CodeBlock.of("$T.$L.of($L)", RuntimeTypes.VALUE_FORMAT, format, value))
                .orElse(value);
    }
}
