package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeRef;
import java.util.List;
import java.util.Map;
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
    private final EmitContext context;

    ReaderEmitter(EmitContext context) {
        this.context = context;
    }

    void addTo(TypeSpec.Builder type, RecordShape shape) {
        type.addField(readerConstant(shape.className(), reader(shape)));
        if (!shape.isNested()) {
            type.addMethod(fromJson(shape.className()));
        }
        type.addMethod(shape.isWide() ? new WideRecordEmitter(this).read(shape) : read(shape));
    }

    private static CodeBlock reader(RecordShape shape) {
        CodeBlock names = Literals.strings(shape.components().stream()
                .map(component -> component.field().name())
                .toList());
        CodeBlock fields = names.isEmpty() ? names : CodeBlock.of(",$W$L", names);
        return CodeBlock.of("$T.object($T::read$L)", RuntimeTypes.JSON_READER, shape.className(), fields);
    }

    /** The constant that every class read from JSON has. */
    static FieldSpec readerConstant(ClassName type, CodeBlock value) {
        return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.JSON_READER, type), "READER")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of("Reads one from JSON.").build())
                .initializer(value)
                .build();
    }

    /** The method that reads a stored text. */
    static MethodSpec fromJson(ClassName type) {
        return MethodSpec.methodBuilder("fromJson")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(String.class, "json")
                .addJavadoc(Javadoc.of("Reads one from JSON text, as leniently as an answer.")
                        .param("json", DocText.markup("a JSON object"))
                        .returns("what the text holds")
                        .tag(
                                "@throws IllegalArgumentException",
                                DocText.markup("where the text is no JSON of that kind"))
                        .build())
                .addStatement("return READER.parse(json)")
                .build();
    }

    private MethodSpec read(RecordShape shape) {
        String in = shape.free("in");
        String field = shape.free("field");
        MethodSpec.Builder read = signature(shape, in);
        if (shape.components().isEmpty()) {
            return read.addComment("No field is known, so this goes to the end.")
                    .addStatement("$N.nextField()", in)
                    .addStatement("return new $T()", shape.className())
                    .build();
        }
        for (Component component : shape.components()) {
            read.addStatement("$T $N = $L", component.boxed(), component.name(), absent(component));
        }
        read.addStatement("int $N", field);
        read.beginControlFlow("while (($N = $N.nextField()) != $T.END)", field, in, RuntimeTypes.JSON_INPUT);
        read.beginControlFlow("switch ($N)", field);
        for (int i = 0; i < shape.components().size(); i++) {
            Component component = shape.components().get(i);
            read.addStatement("case $L -> $N = $L", i, component.name(), value(component, in));
        }
        read.endControlFlow().endControlFlow();
        List<CodeBlock> arguments = shape.components().stream()
                .map(component -> argument(component, CodeBlock.of("$N", component.name()), in))
                .toList();
        return read.addStatement("return new $T($L)", shape.className(), CodeBlock.join(arguments, ",$W"))
                .build();
    }

    static MethodSpec.Builder signature(RecordShape shape, String in) {
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(shape.className())
                .addParameter(RuntimeTypes.JSON_INPUT, in);
    }

    /** What a constructor takes where the answer lacks the field. */
    private static CodeBlock absent(Component component) {
        if (component.isCollection() && !component.field().always()) {
            return CodeBlock.of("$T.of()", component.isList() ? List.class : Map.class);
        }
        return CodeBlock.of("null");
    }

    /** The value of a field, where the parser stands on it. */
    CodeBlock value(Component component, String in) {
        TypeRef type = component.field().type();
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$N.$L()", in, scalarMethod(scalar));
        } else if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$N.list($L)", in, reader(list.element(), component.member()));
        } else if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$N.map($L)", in, reader(map.value(), component.member()));
        }
        return CodeBlock.of("$N.read($L)", in, reader(type, component.member()));
    }

    /** What the constructor gets for a value that was read. */
    CodeBlock argument(Component component, CodeBlock value, String in) {
        if (component.presence() == Component.Presence.NULLABLE
                || !component.field().always()) {
            return value;
        }
        return CodeBlock.of(
                "$N.always($L, $L, $L)",
                in,
                value,
                Literals.string(component.field().name()),
                empty(component));
    }

    private static CodeBlock empty(Component component) {
        if (component.isCollection()) {
            return CodeBlock.of("$T.of()", component.isList() ? List.class : Map.class);
        }
        TypeName type = component.unboxed();
        if (component.field().type() instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> CodeBlock.of("$S", "");
                case BOOLEAN -> CodeBlock.of("false");
                case INTEGER -> CodeBlock.of("0");
                case LONG -> CodeBlock.of("0L");
                case NUMBER -> CodeBlock.of("0.0");
                case JSON, FILE, INSTANT, INSTANT_MILLIS -> throw new AssertionError(scalar);
            };
        }
        return CodeBlock.of("$T.of($S)", type, "");
    }

    /** The reader of a type. */
    private CodeBlock reader(TypeRef type, Member member) {
        if (type instanceof TypeRef.Scalar scalar) {
            return CodeBlock.of("$T.$L", RuntimeTypes.JSON_READER, scalarConstant(scalar));
        } else if (type instanceof TypeRef.ListOf list) {
            return CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_READER, reader(list.element(), member));
        } else if (type instanceof TypeRef.MapOf map) {
            return CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_READER, reader(map.value(), member));
        }
        return CodeBlock.of("$T.READER", context.types().classOf(type, member));
    }

    private static String scalarMethod(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case INTEGER -> "integer";
            case LONG -> "longInteger";
            case NUMBER -> "number";
            case JSON -> "json";
            case INSTANT -> "instant";
            case INSTANT_MILLIS -> "instantMillis";
            case FILE -> throw new IllegalArgumentException("no field is a file");
        };
    }

    private static String scalarConstant(TypeRef.Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING, BOOLEAN, INTEGER, LONG, NUMBER, JSON, INSTANT, INSTANT_MILLIS ->
                scalar.kind().name();
            case FILE -> throw new IllegalArgumentException("no field is a file");
        };
    }
}
