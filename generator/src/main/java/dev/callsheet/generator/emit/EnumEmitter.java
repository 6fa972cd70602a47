package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.EnumType;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Emits an open value type: constants for the values of the spec, and room for those that the server adds.
 *
 * <pre>{@code
 * public record Presence(String value) implements OpenValue {
 *     public static final Presence AUTO = new Presence("auto");
 *     public static final JsonReader<Presence> READER = JsonReader.value(Presence::new);
 *     public static Presence of(String value) { return new Presence(value); }
 *     public Known known() { ... }
 *     public enum Known { AUTO("auto"), UNRECOGNIZED(""); ... }
 * }
 * }</pre>
 */
final class EnumEmitter {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private final EmitContext context;

    EnumEmitter(EmitContext context) {
        this.context = context;
    }

    /** Emits the class of a shared type. */
    TypeSpec.Builder emit(EnumType type) {
        Markup summary = Markup.sentence(type.summary());
        Markup first = summary.isEmpty()
                ? Markup.raw("Values of ").and(Markup.code(type.name())).and(".")
                : summary;
        return emit(context.names().type(type.name()), type, first);
    }

    /** Emits the class under the given name. */
    TypeSpec.Builder emit(JavaClass name, EnumType type, Markup summary) {
        ClassName self = JavaTypes.className(name);
        TypeSpec.Builder builder = GeneratedType.recordBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocComment.of(summary)
                        .paragraph(
                                Markup.raw("The set is open: the server may send values that have no constant here."))
                        .param("value", Markup.raw("the value as sent and received"))
                        .build())
                .addSuperinterface(type.isInteger() ? RuntimeTypes.OPEN_NUMBER : RuntimeTypes.OPEN_VALUE)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(valueType(type), "value")
                        .build());
        for (EnumType.Value value : type.values()) {
            builder.addField(constant(self, context.names().constant(name, value.value()), type, value));
        }
        return builder.addField(ReaderEmitter.readerConstant(
                        self,
                        CodeBlock.of(
                                "$T.$L($T::new)",
                                RuntimeTypes.JSON_READER,
                                type.isInteger() ? "number" : "value",
                                self)))
                .addMethod(constructor(type))
                .addMethod(of(self, type))
                .addMethod(known(self, type))
                .addMethod(text(type))
                .addType(knownEnum(name, type));
    }

    private static TypeName valueType(EnumType type) {
        return type.isInteger() ? TypeName.LONG : ClassName.get(String.class);
    }

    private static CodeBlock literal(EnumType type, EnumType.Value value) {
        return type.isInteger() ? CodeBlock.of("$LL", value.value()) : Literals.string(value.value());
    }

    private static MethodSpec constructor(EnumType type) {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocComment.of("Creates a value; prefer {@link #of}.")
                        .param("value", Markup.raw("the value as sent and received"))
                        .build());
        if (!type.isInteger()) {
            constructor.addStatement("$T.requireNonNull(value, $S)", Objects.class, "value");
        }
        return constructor.build();
    }

    private static FieldSpec constant(ClassName self, String name, EnumType type, EnumType.Value value) {
        return FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(JavadocComment.of(valueDoc(value)).build())
                .initializer("new $T($L)", self, literal(type, value))
                .build();
    }

    private static Markup valueDoc(EnumType.Value value) {
        Markup summary = Markup.sentence(value.summary());
        return summary.isEmpty() ? Markup.code(value.value()).and(".") : summary;
    }

    private static MethodSpec of(ClassName self, EnumType type) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(valueType(type), "value")
                .addJavadoc(JavadocComment.of(
                                type.isInteger()
                                        ? "Returns the value of this number, whether or not it has a constant."
                                        : "Returns the value with this text, whether or not it has a constant.")
                        .param("value", Markup.raw("the value as sent and received"))
                        .returns("the value")
                        .build())
                .addStatement("return new $T(value)", self)
                .build();
    }

    private static MethodSpec known(ClassName self, EnumType type) {
        ClassName known = self.nestedClass("Known");
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .returns(known)
                .addJavadoc(JavadocComment.of("Returns the value as a constant for use in a {@code switch}.")
                        .returns("the constant, or {@link Known#UNRECOGNIZED} if this client knows none")
                        .build())
                .beginControlFlow("for ($T known : $T.values())", known, known)
                .beginControlFlow(
                        type.isInteger()
                                ? "if (known.value != null && known.value == value)"
                                : "if (value.equals(known.value))")
                .addStatement("return known")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.$L", known, UNRECOGNIZED)
                .build();
    }

    private static MethodSpec text(EnumType type) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(
                        type.isInteger()
                                ? CodeBlock.of("return $T.toString(value)", Long.class)
                                : CodeBlock.of("return value"))
                .build();
    }

    private TypeSpec knownEnum(JavaClass name, EnumType type) {
        TypeSpec.Builder known = GeneratedType.enumBuilder("Known")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        JavadocComment.of("The values that this client knows.").build());
        for (EnumType.Value value : type.values()) {
            known.addEnumConstant(
                    context.names().constant(name, value.value()),
                    TypeSpec.anonymousClassBuilder("$L", literal(type, value))
                            .addJavadoc(JavadocComment.of(valueDoc(value)).build())
                            .build());
        }
        return known.addEnumConstant(
                        UNRECOGNIZED,
                        TypeSpec.anonymousClassBuilder("null")
                                .addJavadoc(
                                        JavadocComment.of("Any other value.").build())
                                .build())
                .addField(JavaTypes.nullable(valueType(type).box()), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(JavaTypes.nullable(valueType(type).box()), "value")
                        .addStatement("this.value = value")
                        .build())
                .build();
    }
}
