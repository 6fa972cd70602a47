package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The part of a class that reads it from JSON. Each class has its own, so that nothing else changes with it.
 *
 * <pre>{@code
 * public static final JsonReader<Pet> READER = JsonReader.object(Pet::read, "name", "tags");
 *
 * private static Pet read(JsonInput in) {
 *     String name = null;
 *     List<String> tags = List.of();
 *     int field;
 *     while ((field = in.nextField()) != JsonInput.END) {
 *         switch (field) {
 *             case 0 -> name = in.string();
 *             case 1 -> tags = in.list(JsonReader.STRING);
 *         }
 *     }
 *     return new Pet(in.always(name, "name", ""), tags);
 * }
 * }</pre>
 */
final class ReaderEmitter {
    private final ReadExpressions expressions;

    ReaderEmitter(EmitContext context) {
        this.expressions = new ReadExpressions(context);
    }

    void addTo(TypeSpec.Builder type, RecordShape shape) {
        type.addField(readerConstant(shape.className(), reader(shape)));
        if (!shape.isNested()) {
            type.addMethod(fromJson(shape.className()));
        }
        type.addMethod(shape.isWide() ? new WideRecordEmitter(expressions).read(shape, this) : read(shape));
    }

    private static CodeBlock reader(RecordShape shape) {
        CodeBlock names = Literals.strings(shape.fields().stream()
                .map(component -> component.field().name())
                .toList());
        CodeBlock fields = names.isEmpty() ? names : CodeBlock.of(",$W$L", names);
        return CodeBlock.of("$T.object($T::read$L)", RuntimeTypes.JSON_READER, shape.className(), fields);
    }

    /** Returns the constant that every class read from JSON has. */
    static FieldSpec readerConstant(ClassName type, CodeBlock value) {
        return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.JSON_READER, type), "READER")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(JavadocComment.of("Reads this type from JSON.").build())
                .initializer(value)
                .build();
    }

    /** Returns the method that reads a stored text. */
    static MethodSpec fromJson(ClassName type) {
        return fromJson(type, "object");
    }

    /**
     * Returns the same for what need not be an object.
     *
     * @param noun what it is in JSON
     */
    static MethodSpec fromJson(ClassName type, String noun) {
        return MethodSpec.methodBuilder("fromJson")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(String.class, "json")
                .addJavadoc(JavadocComment.of("Reads JSON text as leniently as a response.")
                        .param("json", Markup.raw("a JSON " + noun))
                        .returns("the value")
                        .tag(
                                "@throws IllegalArgumentException",
                                Markup.raw("if the text is not a JSON " + noun + " of this type"))
                        .build())
                .addStatement("return READER.parse(json)")
                .build();
    }

    private MethodSpec read(RecordShape shape) {
        String in = shape.free("in");
        String field = shape.free("field");
        MethodSpec.Builder read = signature(shape, in);
        if (shape.components().isEmpty()) {
            return read.addComment("No field is known: this skips to the end.")
                    .addStatement("$N.nextField()", in)
                    .addStatement("return new $T()", shape.className())
                    .build();
        }
        shape.extra().ifPresent(extra -> read.addStatement(extra(extra, shape)));
        if (shape.fields().isEmpty()) {
            return read.addComment("No field is known: this reads to the end.")
                    .addStatement("$N.nextField($L)", in, extraName(shape))
                    .addStatement("return new $T($L.values())", shape.className(), extraName(shape))
                    .build();
        }
        for (Component component : shape.fields()) {
            CodeBlock absent = shape.isTag(component) ? CodeBlock.of("$N.tag()", in) : absent(component);
            read.addStatement("$T $N = $L", variable(component), component.name(), absent);
        }
        read.addStatement("int $N", field);
        read.beginControlFlow(
                "while (($N = $N.nextField($L)) != $T.END)", field, in, extraName(shape), RuntimeTypes.JSON_INPUT);
        read.beginControlFlow("switch ($N)", field);
        for (int i = 0; i < shape.fields().size(); i++) {
            Component component = shape.fields().get(i);
            read.addStatement("case $L -> $N = $L", i, component.name(), value(component, in));
        }
        read.endControlFlow().endControlFlow();
        List<CodeBlock> arguments = Stream.concat(
                        shape.fields().stream()
                                .map(component ->
                                        expressions.argument(component, CodeBlock.of("$N", component.name()), in)),
                        shape.extra().map(extra -> CodeBlock.of("$N.values()", extra.name())).stream())
                .toList();
        return read.addStatement("return new $T($L)", shape.className(), CodeBlock.join(arguments, ",$W"))
                .build();
    }

    /** Returns the statement that declares what collects the other properties. */
    CodeBlock extra(Component extra, RecordShape shape) {
        TypeRef value = ((TypeRef.MapOf) extra.field().type()).value();
        List<CodeBlock> arguments = new ArrayList<>(List.of(expressions.reader(value, extra.member())));
        Stream.concat(shape.otherKeys().stream(), shape.envelope().stream())
                .distinct()
                .forEach(key -> arguments.add(Literals.string(key)));
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.EXTRA_FIELDS, extra.mapValue());
        return CodeBlock.of(
                "$T $N = new $T<>($L)",
                type,
                extra.name(),
                RuntimeTypes.EXTRA_FIELDS,
                CodeBlock.join(arguments, ",$W"));
    }

    /** Returns the variable that collects the other properties; nothing if they are skipped. */
    static CodeBlock extraName(RecordShape shape) {
        return shape.extra().map(extra -> CodeBlock.of("$N", extra.name())).orElse(CodeBlock.of(""));
    }

    static MethodSpec.Builder signature(RecordShape shape, String in) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(shape.className())
                .addParameter(RuntimeTypes.JSON_INPUT, in);
    }

    private static TypeName variable(Component component) {
        return component.presence() == Component.Presence.MEANT ? component.unboxed() : component.boxed();
    }

    private CodeBlock value(Component component, String in) {
        return component.presence() == Component.Presence.MEANT
                ? CodeBlock.of("$N.bool($L)", in, component.field().absent())
                : expressions.value(component, in);
    }

    /** Returns what a variable holds if the response lacks the field: what the constructor gets unless the field is always there. */
    static CodeBlock absent(Component component) {
        return switch (component.presence()) {
            case EMPTY ->
                component.field().always()
                        ? CodeBlock.of("null")
                        : CodeBlock.of("$T.of()", component.collection().orElseThrow());
            case MEANT -> CodeBlock.of("$L", component.field().absent());
            case ALWAYS, PROMISED, NULLABLE -> CodeBlock.of("null");
        };
    }
}
