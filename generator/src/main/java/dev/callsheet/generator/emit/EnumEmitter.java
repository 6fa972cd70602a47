package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.EnumType;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Emits an open value type: constants for the values of the spec, room for those that the server adds.
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

    /** The file's class of a shared one. */
    TypeSpec.Builder emit(EnumType type) {
        DocText summary = DocText.sentence(type.summary());
        DocText first = summary.isEmpty()
                ? DocText.markup("Values of ").and(DocText.code(type.name())).and(".")
                : summary;
        return emit(context.names().type(type.name()), type, first);
    }

    /** The class under the given name. */
    TypeSpec.Builder emit(JavaClass name, EnumType type, DocText summary) {
        ClassName self = JavaTypes.className(name);
        List<String> constants = context.names().constants(name);
        TypeSpec.Builder builder = TypeSpec.recordBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(summary)
                        .paragraph(DocText.markup(
                                "The set is open: the server may send values that have no constant here."))
                        .param("value", DocText.markup("as it travels"))
                        .build())
                .addSuperinterface(RuntimeTypes.OPEN_VALUE)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "value")
                        .build());
        for (int i = 0; i < constants.size(); i++) {
            builder.addField(constant(self, constants.get(i), type.values().get(i)));
        }
        return builder.addField(ReaderEmitter.readerConstant(
                        self, CodeBlock.of("$T.value($T::new)", RuntimeTypes.JSON_READER, self)))
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(Javadoc.of("Any value; {@link #of} reads better.")
                                .param("value", DocText.markup("as it travels"))
                                .build())
                        .addStatement("$T.requireNonNull(value, $S)", Objects.class, "value")
                        .build())
                .addMethod(of(self))
                .addMethod(known(self))
                .addMethod(text())
                .addType(knownEnum(constants, type));
    }

    private static FieldSpec constant(ClassName self, String name, EnumType.Value value) {
        return FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(valueDoc(value)).build())
                .initializer("new $T($L)", self, Literals.string(value.value()))
                .build();
    }

    private static DocText valueDoc(EnumType.Value value) {
        DocText summary = DocText.sentence(value.summary());
        return summary.isEmpty() ? DocText.code(value.value()).and(".") : summary;
    }

    private static MethodSpec of(ClassName self) {
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(String.class, "value")
                .addJavadoc(Javadoc.of("The value of that text, whether or not there is a constant for it.")
                        .param("value", DocText.markup("as it travels"))
                        .returns("the value")
                        .build())
                .addStatement("return new $T(value)", self)
                .build();
    }

    private static MethodSpec known(ClassName self) {
        ClassName known = self.nestedClass("Known");
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .returns(known)
                .addJavadoc(Javadoc.of("The value for use in a {@code switch}.")
                        .returns("{@link Known#UNRECOGNIZED} where this client knows no constant for it")
                        .build())
                .beginControlFlow("for ($T known : $T.values())", known, known)
                .beginControlFlow("if (value.equals(known.value))")
                .addStatement("return known")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.$L", known, UNRECOGNIZED)
                .build();
    }

    private static MethodSpec text() {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return value")
                .build();
    }

    private static TypeSpec knownEnum(List<String> constants, EnumType type) {
        TypeSpec.Builder known = TypeSpec.enumBuilder("Known")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadoc.of("The values that this client knows.").build());
        for (int i = 0; i < constants.size(); i++) {
            EnumType.Value value = type.values().get(i);
            known.addEnumConstant(
                    constants.get(i),
                    TypeSpec.anonymousClassBuilder("$L", Literals.string(value.value()))
                            .addJavadoc(Javadoc.of(valueDoc(value)).build())
                            .build());
        }
        return known.addEnumConstant(
                        UNRECOGNIZED,
                        TypeSpec.anonymousClassBuilder("null")
                                .addJavadoc(Javadoc.of("Any other value.").build())
                                .build())
                .addField(JavaTypes.nullable(ClassName.get(String.class)), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(JavaTypes.nullable(ClassName.get(String.class)), "value")
                        .addStatement("this.value = value")
                        .build())
                .build();
    }
}
