package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.generator.type.ValueFormats;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The part of a class that writes what was read: so it has {@code toJson()}, the counterpart of {@code fromJson}. A class that is
 * sent has it from the runtime.
 *
 * <pre>{@code
 * public void writeTo(JsonOutput out) {
 *     out.startObject();
 *     out.field("name", name);
 *     out.field("last_seen", ValueFormat.MILLIS.of(lastSeen));
 *     out.items("toys", toys);
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
        shape.tagValues()
                .forEach((key, value) -> write.addStatement("$N.field($L, $L)", out, Literals.string(key), value));
        shape.constants()
                .forEach(field -> write.addStatement(
                        "$N.field($L, $L)",
                        out,
                        Literals.string(field.name()),
                        Literals.constant(field.type(), Objects.requireNonNull(field.constant()))));
        List<Component> components = shape.components();
        for (int i = 0; i < components.size(); i++) {
            write.addStatement(statement(shape, components.get(i), i, out));
        }
        type.addMethod(write.addStatement("$N.endObject()", out).build());
        if (shape.tags().isEmpty()) {
            type.addSuperinterface(RuntimeTypes.JSON_WRITABLE); // a union has it too
        }
    }

    private static CodeBlock statement(RecordShape shape, Component component, int index, String out) {
        CodeBlock value = shape.isWide() ? CodeBlock.of("parts[$L]", index) : CodeBlock.of("$N", component.name());
        Optional<String> format = ValueFormats.of(component.field().type());
        boolean isExtra = shape.extra().filter(component::equals).isPresent();
        if (isExtra) {
            CodeBlock form = format.map(name -> CodeBlock.of("$T.$L", RuntimeTypes.VALUE_FORMAT, name))
                    .orElse(CodeBlock.of("null"));
            CodeBlock map = shape.isWide() ? CodeBlock.of("$N()", component.name()) : value;
            return CodeBlock.of("$N.fields($L, $L)", out, form, map);
        }
        CodeBlock formatted = format.map(name -> CodeBlock.of("$T.$L.of($L)", RuntimeTypes.VALUE_FORMAT, name, value))
                .orElse(value);
        boolean mayBeLeftOut = component.presence() == Component.Presence.EMPTY
                && !component.field().always();
        return CodeBlock.of(
                "$N.$L($L, $L)",
                out,
                mayBeLeftOut ? "items" : "field",
                Literals.string(component.field().name()),
                formatted);
    }
}
