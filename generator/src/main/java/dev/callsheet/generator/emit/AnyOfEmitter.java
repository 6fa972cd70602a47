package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.generator.type.ValueFormats;
import dev.callsheet.language.model.AnyOf;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.value.Shapes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits a union that is told apart by the shape of its values: a sealed interface, with a record and a factory for each variant.
 *
 * <pre>{@code
 * public sealed interface Id extends VariantValue {
 *     JsonReader<Id> READER = JsonReader.anyOf(Id::variants, Unknown::new);
 *     static Id ofLong(long value) {
 *         return new OfLong(value);
 *     }
 *     record OfLong(Long value) implements Id { ... }
 *     record Unknown(Json json) implements Id { ... }
 * }
 * }</pre>
 */
final class AnyOfEmitter {
    private static final String VALUE = "value";
    /** So many characters of Java make less than the 65,535 bytes of code that a method can have (JVMS 4.7.3). */
    private static final int LONGEST_METHOD = 30_000;

    private final EmitContext context;
    private final ReadExpressions expressions;

    AnyOfEmitter(EmitContext context) {
        this.context = context;
        this.expressions = new ReadExpressions(context);
    }

    /** A variant, its names and types. */
    private record Variant(TypeRef type, String name, TypeName java, ClassName record) {}

    TypeSpec.Builder emit(AnyOf union) {
        JavaClass name = context.names().type(union.name());
        ClassName self = JavaTypes.className(name);
        ClassName unknown = self.nestedClass("Unknown");
        List<Variant> variants = variants(union, self);
        TypeSpec.Builder type = GeneratedType.interfaceBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(doc(union, variants, unknown))
                .addField(ReaderEmitter.readerConstant(
                        self,
                        CodeBlock.of("$T.anyOf($T::variants,$W$T::new)", RuntimeTypes.JSON_READER, self, unknown)))
                .addMethod(ReaderEmitter.fromJson(self, "value"))
                .addSuperinterface(RuntimeTypes.VARIANT_VALUE);
        variants.forEach(variant -> type.addMethod(factory(variant, self)));
        readers(variants, self).forEach(type::addMethod);
        variants.forEach(variant -> type.addType(record(variant, self)));
        return type.addType(unknown(self));
    }

    private List<Variant> variants(AnyOf union, ClassName self) {
        List<String> names = VariantNames.of(union.variants());
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TypeRef type = union.variants().get(i);
            variants.add(new Variant(
                    type,
                    names.get(i),
                    context.types().of(type, Member.of(VALUE, null)),
                    self.nestedClass("Of" + names.get(i))));
        }
        return variants;
    }

    private CodeBlock doc(AnyOf union, List<Variant> variants, ClassName unknown) {
        Markup summary = Markup.sentence(union.summary());
        Markup first = union.inPlace()
                ? Markup.raw("A value of one of several types.")
                : Markup.raw("The union ").and(Markup.code(union.name())).and(".");
        return JavadocComment.of(summary.isEmpty() ? first : summary)
                .list(
                        Markup.raw("It is one of"),
                        variants.stream()
                                .map(variant -> Markup.link(variant.record())
                                        .and(": ")
                                        .and(Markup.code(variant.type().toString())))
                                .toList())
                .paragraph(Markup.raw("What is none of them is read as ")
                        .and(Markup.link(unknown))
                        .and("."))
                .paragraph(WebhookDoc.of(context.api(), union.name()))
                .build();
    }

    private static MethodSpec factory(Variant variant, ClassName self) {
        TypeName java = variant.java();
        return MethodSpec.methodBuilder("of" + variant.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(JavaTypes.unboxed(java), VALUE)
                .addJavadoc(JavadocComment.of(Markup.raw("Returns a value of the type ")
                                .and(Markup.code(variant.type().toString()))
                                .and("."))
                        .param(VALUE, Markup.raw("the value, not null"))
                        .returns("the value as one of the union")
                        .build())
                .addStatement("return new $T($N)", variant.record(), VALUE)
                .build();
    }

    /** Returns the method that lists the variants, and one for each variant if all of them are too much for one. */
    private List<MethodSpec> readers(List<Variant> variants, ClassName self) {
        TypeName element = ParameterizedTypeName.get(RuntimeTypes.JSON_VARIANT, self);
        List<CodeBlock> readers = variants.stream().map(this::reader).toList();
        List<MethodSpec> methods = new ArrayList<>();
        if (readers.stream().mapToInt(reader -> reader.toString().length()).sum() > LONGEST_METHOD) {
            for (int i = 0; i < readers.size(); i++) {
                methods.add(MethodSpec.methodBuilder("variant" + (i + 1))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(element)
                        .addStatement("return $L", readers.get(i))
                        .build());
            }
            readers = methods.stream()
                    .map(method -> CodeBlock.of("$N()", method.name()))
                    .toList();
        }
        methods.add(
                0,
                MethodSpec.methodBuilder("variants")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(JavaTypes.listOf(element))
                        .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(readers, ",\n"))
                        .build());
        return methods;
    }

    private CodeBlock reader(Variant variant) {
        return CodeBlock.of(
                "$T.of($L,$W$T::new,$W$L)",
                RuntimeTypes.JSON_VARIANT,
                expressions.reader(variant.type(), Member.of(VALUE, null)),
                variant.record(),
                ShapeExpressions.of(Shapes.of(context.index(), variant.type())));
    }

    private static TypeSpec record(Variant variant, ClassName self) {
        TypeSpec.Builder type = GeneratedType.recordBuilder(variant.record().simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(self)
                .addJavadoc(JavadocComment.of(Markup.raw("A value of the type ")
                                .and(Markup.code(variant.type().toString()))
                                .and("."))
                        .param(VALUE, Markup.raw("the value"))
                        .build())
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(variant.java(), VALUE)
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(JavadocComment.of("Creates one.")
                                .param(VALUE, Markup.raw("the value, not null"))
                                .build())
                        .addStatement("$T.require($N, $S)", RuntimeTypes.VALUES, VALUE, VALUE)
                        .addCode(copy(variant.type()))
                        .build());
        ValueFormats.of(variant.type()).ifPresent(format -> type.addMethod(format(format)));
        return type.build();
    }

    private static CodeBlock copy(TypeRef type) {
        String nulls = type.hasNullElements() ? "WithNulls" : "";
        if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
            String kind = type instanceof TypeRef.ListOf ? "list" : "map";
            return CodeBlock.builder()
                    .addStatement("$N = $T.$L($N)", VALUE, RuntimeTypes.VALUES, kind + nulls, VALUE)
                    .build();
        }
        return CodeBlock.of("");
    }

    private static MethodSpec format(String format) {
        return MethodSpec.methodBuilder("format")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.VALUE_FORMAT)
                .addStatement("return $T.$L", RuntimeTypes.VALUE_FORMAT, format)
                .build();
    }

    private static TypeSpec unknown(ClassName self) {
        return UnionEmitter.unknown(self, "A value of a type that this client does not know.", "value")
                .addMethod(MethodSpec.methodBuilder(VALUE)
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Object.class)
                        .addStatement("return json")
                        .build())
                .build();
    }
}
