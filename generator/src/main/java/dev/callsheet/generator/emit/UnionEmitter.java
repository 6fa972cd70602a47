package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.Union;
import javax.lang.model.element.Modifier;

/**
 * Emits a union: a sealed interface, and a record for variants that the spec doesn't list.
 *
 * <pre>{@code
 * public sealed interface Toy extends JsonWritable permits Ball, Bone, Toy.Unknown {
 *     JsonReader<Toy> READER = JsonReader.union("kind", Toy::variant, Unknown::new);
 *     private static @Nullable JsonReader<? extends Toy> variant(String kind) {
 *         return switch (kind) {
 *             case "ball" -> Ball.READER;
 *             default -> null;
 *         };
 *     }
 *     record Unknown(Json json) implements Toy { ... }
 * }
 * }</pre>
 */
final class UnionEmitter {
    private final EmitContext context;

    UnionEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec.Builder emit(Union union) {
        JavaClass name = context.names().type(union.name());
        ClassName self = JavaTypes.className(name);
        ClassName unknown = self.nestedClass("Unknown");
        Markup summary = Markup.sentence(union.summary());
        TypeSpec.Builder type = GeneratedType.interfaceBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(JavadocComment.of(
                                summary.isEmpty()
                                        ? Markup.raw("The union ")
                                                .and(Markup.code(union.name()))
                                                .and(".")
                                        : summary)
                        .paragraph(Markup.code(union.discriminator())
                                .and(" selects the variant; one that this client doesn't know is read as ")
                                .and(Markup.link(unknown))
                                .and("."))
                        .paragraph(WebhookDoc.of(context.api(), union.name()))
                        .build())
                .addField(ReaderEmitter.readerConstant(
                        self,
                        CodeBlock.of(
                                "$T.$L($L,$W$T::variant,$W$T::new)",
                                RuntimeTypes.JSON_READER,
                                union.tags() == Union.TagKind.STRING ? "union" : "typedUnion",
                                Literals.string(union.discriminator()),
                                self,
                                unknown)))
                .addMethod(ReaderEmitter.fromJson(self))
                .addMethod(variant(union, self))
                .addSuperinterface(RuntimeTypes.JSON_WRITABLE);
        union.variants().stream()
                .map(variant -> JavaTypes.className(context.names().type(variant.model())))
                .distinct()
                .forEach(type::addPermittedSubclass);
        return type.addPermittedSubclass(unknown).addType(unknown(self));
    }

    private MethodSpec variant(Union union, ClassName self) {
        MethodSpec.Builder variant = MethodSpec.methodBuilder("variant")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(JavaTypes.nullable(
                        ParameterizedTypeName.get(RuntimeTypes.JSON_READER, WildcardTypeName.subtypeOf(self))))
                .addParameter(String.class, "tag")
                .addCode("return switch (tag) {\n$>");
        for (Union.Variant each : union.variants()) {
            variant.addStatement(
                    "case $L -> $T.READER",
                    Literals.string(each.tag()),
                    JavaTypes.className(context.names().type(each.model())));
        }
        return variant.addStatement("default -> null").addCode("$<};\n").build();
    }

    private static TypeSpec unknown(ClassName self) {
        return unknown(self, "A variant that this client doesn't know.", "object")
                .addMethod(MethodSpec.methodBuilder("writeTo")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(RuntimeTypes.JSON_OUTPUT, "out")
                        .addStatement("out.json(json)")
                        .build())
                .build();
    }

    /**
     * Returns the record that holds what is of no known variant. Nobody knows what of it is secret, so its text shows nothing.
     *
     * @param noun what the whole value is in JSON
     */
    static TypeSpec.Builder unknown(ClassName union, String summary, String noun) {
        return GeneratedType.recordBuilder("Unknown")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(union)
                .addJavadoc(JavadocComment.of(summary)
                        .param("json", Markup.raw("the whole " + noun + ", as received"))
                        .build())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(RuntimeTypes.JSON, "json")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(JavadocComment.of("Returns a text without the JSON, which may hold secrets.")
                                .build())
                        .returns(String.class)
                        .addStatement("return $S", "Unknown[json=***]")
                        .build());
    }
}
