package dev.callsheet.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the class of a model, a response or an object declared in place: a record, or a final class with the same methods if
 * it has too many components for a record or is sent.
 *
 * <pre>{@code
 * public record Pet(String name, @Nullable Instant born, List<Toy> toys) implements JsonWritable {
 *     public static final JsonReader<Pet> READER = ...
 *     public Pet { toys = Values.list(toys); }
 *     public static Pet fromJson(String json) { return READER.parse(json); }
 *     public void writeTo(JsonOutput out) { ... }
 *     ...
 * }
 * }</pre>
 */
final class RecordEmitter {
    private final EmitContext context;
    private final ReaderEmitter reader;
    private final SentModelEmitter sent;
    private final EnumEmitter enums;

    RecordEmitter(EmitContext context) {
        this.context = context;
        this.reader = new ReaderEmitter(context);
        this.sent = new SentModelEmitter(context);
        this.enums = new EnumEmitter(context);
    }

    /** Emits the class, with those of what its fields declare in place. */
    TypeSpec.Builder emit(RecordShape shape) {
        TypeSpec.Builder type = shape.sent() ? sent.emit(shape) : received(shape);
        type.addModifiers(Modifier.PUBLIC);
        if (!shape.isRecord() && shape.isNested()) {
            type.addModifiers(Modifier.STATIC);
        }
        shape.tags().stream().map(RecordShape.Tag::union).distinct().forEach(type::addSuperinterface);
        shape.inPlace()
                .forEach(component -> type.addType(
                        inPlace(component.member().inPlace(), component.field().type(), declared(component))));
        return type;
    }

    private TypeSpec.Builder received(RecordShape shape) {
        TypeSpec.Builder type = shape.isWide() ? WideRecordEmitter.start(shape) : start(shape);
        reader.addTo(type, shape);
        WriterEmitter.addTo(type, shape);
        if (!shape.isWide()) {
            addAccessors(type, shape);
        }
        return type;
    }

    private static TypeSpec.Builder start(RecordShape shape) {
        HeaderTypes header = new HeaderTypes(shape);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        shape.components().forEach(component -> components.addParameter(header.of(component.type()), component.name()));
        TypeSpec.Builder type = GeneratedType.recordBuilder(shape.name().simpleName())
                .addJavadoc(doc(shape).build())
                .recordConstructor(components.build());
        if (shape.components().stream().anyMatch(Component::isCollection)) {
            type.addMethod(copying(shape));
        }
        if (shape.components().stream().anyMatch(component -> component.field().secret())) {
            type.addMethod(toString(shape));
        }
        return type;
    }

    private static JavadocComment doc(RecordShape shape) {
        JavadocComment doc = comment(shape);
        shape.components().forEach(component -> doc.param(component.name(), FieldDoc.component(component)));
        return doc;
    }

    /** Returns the comment of the class, without its components. */
    static JavadocComment comment(RecordShape shape) {
        JavadocComment doc = JavadocComment.of(shape.summary());
        if (shape.deprecated() != null) {
            doc.paragraph(Markup.raw("<strong>Deprecated.</strong> ").and(Markup.sentence(shape.deprecated())));
        }
        shape.rules().forEach(rule -> doc.paragraph(RuleCode.doc(rule)));
        if (!shape.isNested() && shape.isRecord() && !shape.components().isEmpty()) {
            doc.paragraph(Markup.raw("The accessors are stable; the constructor grows with the API."));
        }
        return doc;
    }

    private static MethodSpec copying(RecordShape shape) {
        JavadocComment doc = JavadocComment.of("Creates one from its parts.");
        // Doclint of JDK 17 asks a compact constructor for every parameter.
        shape.components().forEach(component -> doc.param(component.name(), FieldDoc.argument(component)));
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.build());
        shape.components().stream()
                .filter(Component::isCollection)
                .forEach(component -> constructor.addStatement("$N = $L", component.name(), copy(component)));
        return constructor.build();
    }

    /** Returns the expression for a copy of a list or map, empty for null unless null is a value of the field. */
    static CodeBlock copy(Component component) {
        String kind = component.isList() ? "list" : "map";
        String nulls = component.field().type().hasNullElements() ? "WithNulls" : "";
        CodeBlock copy = CodeBlock.of("$T.$L($N)", RuntimeTypes.VALUES, kind + nulls, component.name());
        return component.field().type().isNullable()
                ? CodeBlock.of("$N == null ? null : $L", component.name(), copy)
                : copy;
    }

    private static MethodSpec toString(RecordShape shape) {
        List<CodeBlock> parts = new ArrayList<>();
        String separator = shape.name().simpleName() + "[";
        for (Component component : shape.components()) {
            if (component.field().secret()) {
                separator += component.name() + "=***";
            } else {
                parts.add(CodeBlock.of("$S", separator + component.name() + "="));
                parts.add(CodeBlock.of("$N", component.name()));
                separator = "";
            }
            separator += ", ";
        }
        parts.add(CodeBlock.of("$S", separator.substring(0, separator.length() - 2) + "]"));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", CodeBlock.join(parts, "$W+ "))
                .build();
    }

    /** Adds the accessors that do more than a record's own: a component can't be deprecated alone, its accessor can. */
    private static void addAccessors(TypeSpec.Builder type, RecordShape shape) {
        for (Component component : shape.components()) {
            CodeBlock value = CodeBlock.of("$N", component.name());
            if (component.field().deprecated() != null || component.asking().isPresent()) {
                type.addMethod(accessor(component)
                        .addStatement("return $L", PromiseEmitter.value(shape, component, value))
                        .build());
            }
            PromiseEmitter.asking(component, CodeBlock.of("$L != null", value)).ifPresent(type::addMethod);
        }
    }

    /** Returns an accessor with its comment, without its body. */
    static MethodSpec.Builder accessor(Component component) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type())
                .addJavadoc(accessorDoc(component).build());
        if (component.field().deprecated() != null) {
            accessor.addAnnotation(Deprecated.class);
        }
        return accessor;
    }

    private static JavadocComment accessorDoc(Component component) {
        JavadocComment doc = JavadocComment.of(FieldDoc.summary(component, "Returns"))
                .returns(
                        component.presence() == Component.Presence.NULLABLE
                                ? "the value, or null if absent"
                                : "the value");
        component
                .asking()
                .ifPresent(asking -> doc.tag(
                        "@throws " + RuntimeTypes.MISSING_FIELD_EXCEPTION.canonicalName(),
                        Markup.raw("if the server did not send it: ask first with ")
                                .and(Markup.code(asking))));
        return doc.deprecated(component.field().deprecated());
    }

    /** Returns the annotation that suppresses a warning of the compiler. */
    static AnnotationSpec suppress(String warning) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", warning)
                .build();
    }

    private static Markup declared(Component component) {
        Markup summary = Markup.sentence(component.field().summary());
        return summary.isEmpty()
                ? Markup.raw("Type of ")
                        .and(Markup.code(component.field().name()))
                        .and(".")
                : summary;
    }

    /**
     * Emits the class of what a field or parameter declares in place: an object or acceptable values.
     *
     * @param summary what the comment says if the declaration has no text of its own
     */
    TypeSpec inPlace(JavaClass name, TypeRef type, Markup summary) {
        TypeRef declared = type.innermost();
        return context.index()
                .model(declared)
                .map(model -> {
                    Markup own = Markup.sentence(model.summary());
                    return emit(RecordShape.of(context, name, own.isEmpty() ? summary : own, model, declared));
                })
                .orElseGet(() ->
                        enums.emit(name, context.index().enumType(declared).orElseThrow(), summary))
                .build();
    }
}
