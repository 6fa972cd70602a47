package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.EnumType;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.TypeIndex;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import dev.callsheet.language.model.Union;
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
        return MethodSpec.methodBuilder("fromJson")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(String.class, "json")
                .addJavadoc(JavadocComment.of("Reads JSON text as leniently as a response.")
                        .param("json", Markup.raw("a JSON object"))
                        .returns("the value")
                        .tag(
                                "@throws IllegalArgumentException",
                                Markup.raw("if the text is not a JSON object of this type"))
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

    /** Returns what a constructor gets if the response lacks the field. */
    private static CodeBlock absent(Component component) {
        return component.collection().isPresent() && !component.field().always()
                ? CodeBlock.of("$T.of()", component.collection().get())
                : CodeBlock.of("null");
    }

    /** Returns the expression that reads a field's value, at which the parser is. */
    CodeBlock value(Component component, String in) {
        Member member = component.member();
        return component.field().type().accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$N.$L()", in, scalarMethod(scalar.kind()));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("$N.list($L)", in, reader(list.element(), member));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("$N.map($L)", in, reader(map.value(), member));
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return CodeBlock.of("$N.read($L)", in, reader(named, member));
            }

            @Override
            public CodeBlock inlineModel(TypeRef.InlineModel inline) {
                return CodeBlock.of("$N.read($L)", in, reader(inline, member));
            }

            @Override
            public CodeBlock inlineEnum(TypeRef.InlineEnum inline) {
                return CodeBlock.of("$N.read($L)", in, reader(inline, member));
            }
        });
    }

    /** Returns what the constructor gets for a value that was read. */
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

    /** Returns the empty value of a type that has one. */
    private CodeBlock empty(Component component) {
        return context.index().match(component.field().type(), new TypeIndex.Cases<>() {
            @Override
            public CodeBlock scalar(ScalarKind kind) {
                return switch (kind) {
                    case STRING -> CodeBlock.of("$S", "");
                    case BOOLEAN -> CodeBlock.of("false");
                    case INTEGER -> CodeBlock.of("0");
                    case LONG -> CodeBlock.of("0L");
                    case NUMBER -> CodeBlock.of("0.0");
                    case JSON, FILE, INSTANT, INSTANT_MILLIS -> throw none();
                };
            }

            @Override
            public CodeBlock list(TypeRef element) {
                return CodeBlock.of("$T.of()", List.class);
            }

            @Override
            public CodeBlock map(TypeRef value) {
                return CodeBlock.of("$T.of()", Map.class);
            }

            @Override
            public CodeBlock model(Model model) {
                throw none();
            }

            @Override
            public CodeBlock enumType(EnumType type) {
                return CodeBlock.of("$T.of($S)", component.unboxed(), "");
            }

            @Override
            public CodeBlock union(Union union) {
                throw none();
            }

            @Override
            public CodeBlock unknown(String name) {
                throw none();
            }

            private IllegalArgumentException none() {
                return new IllegalArgumentException(component.name() + " has no empty value");
            }
        });
    }

    /** Returns the reader of a type. */
    private CodeBlock reader(TypeRef type, Member member) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public CodeBlock scalar(TypeRef.Scalar scalar) {
                return CodeBlock.of("$T.$L", RuntimeTypes.JSON_READER, scalarConstant(scalar.kind()));
            }

            @Override
            public CodeBlock list(TypeRef.ListOf list) {
                return CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_READER, reader(list.element(), member));
            }

            @Override
            public CodeBlock map(TypeRef.MapOf map) {
                return CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_READER, reader(map.value(), member));
            }

            @Override
            public CodeBlock named(TypeRef.Named named) {
                return declared(named);
            }

            @Override
            public CodeBlock inlineModel(TypeRef.InlineModel inline) {
                return declared(inline);
            }

            @Override
            public CodeBlock inlineEnum(TypeRef.InlineEnum inline) {
                return declared(inline);
            }

            private CodeBlock declared(TypeRef type) {
                return CodeBlock.of("$T.READER", context.types().of(type, member));
            }
        });
    }

    private static String scalarMethod(ScalarKind kind) {
        return switch (kind) {
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

    private static String scalarConstant(ScalarKind kind) {
        return switch (kind) {
            case STRING, BOOLEAN, INTEGER, LONG, NUMBER, JSON, INSTANT, INSTANT_MILLIS -> kind.name();
            case FILE -> throw new IllegalArgumentException("no field is a file");
        };
    }
}
