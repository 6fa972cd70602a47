package dev.callsheet.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the class of a model, a response or an object declared in place: a record, or a final class with the same methods
 * where it would have too many components for one.
 *
 * <pre>{@code
 * public record Pet(String name, @Nullable Instant born, List<Toy> toys) {
 *     public static final JsonReader<Pet> READER = ...
 *     public Pet { toys = Values.list(toys); }
 *     public static Pet fromJson(String json) { return READER.parse(json); }
 *     ...
 * }
 * }</pre>
 */
final class RecordEmitter {
    private final EmitContext context;
    private final ReaderEmitter reader;
    private final EnumEmitter enums;

    RecordEmitter(EmitContext context) {
        this.context = context;
        this.reader = new ReaderEmitter(context);
        this.enums = new EnumEmitter(context);
    }

    /** The class, with those of what its fields declare in place. */
    TypeSpec.Builder emit(RecordShape shape) {
        TypeSpec.Builder type = shape.isWide() ? WideRecordEmitter.start(shape) : start(shape);
        type.addModifiers(Modifier.PUBLIC);
        if (shape.isWide() && shape.isNested()) {
            type.addModifiers(Modifier.STATIC);
        }
        shape.tags().stream().map(RecordShape.Tag::union).distinct().forEach(type::addSuperinterface);
        reader.addTo(type, shape);
        deprecatedAccessors(shape).forEach(type::addMethod);
        if (shape.sent()) {
            if (shape.tags().isEmpty()) {
                type.addSuperinterface(RuntimeTypes.JSON_WRITABLE);
            }
            WriterEmitter.addTo(type, shape);
            ModelBuilderEmitter.addTo(type, shape);
        }
        shape.inPlace().forEach(component -> type.addType(inPlace(component)));
        return type;
    }

    private static TypeSpec.Builder start(RecordShape shape) {
        HeaderTypes header = new HeaderTypes(shape);
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        shape.components().forEach(component -> components.addParameter(header.of(component.type()), component.name()));
        TypeSpec.Builder type = TypeSpec.recordBuilder(shape.name().simpleName())
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

    private static Javadoc doc(RecordShape shape) {
        Javadoc doc = comment(shape);
        shape.components().forEach(component -> doc.param(component.name(), FieldDoc.of(component)));
        return doc;
    }

    /** The comment of the class, without its components. */
    static Javadoc comment(RecordShape shape) {
        Javadoc doc = Javadoc.of(shape.summary());
        if (shape.deprecated() != null) {
            doc.paragraph(DocText.markup("<strong>Deprecated.</strong> ").and(DocText.sentence(shape.deprecated())));
        }
        if (!shape.isNested() && !shape.isWide() && !shape.components().isEmpty()) {
            doc.paragraph(DocText.markup("The accessors are stable; the constructor grows with the API."));
        }
        return doc;
    }

    private static MethodSpec copying(RecordShape shape) {
        Javadoc doc = Javadoc.of("Copies lists and maps; null ones become empty.");
        // Up to JDK 17 doclint wants the parameters of a compact constructor too, so they tell the keys.
        shape.components()
                .forEach(component -> doc.param(
                        component.name(), DocText.code(component.field().name())));
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(doc.build());
        shape.components().stream()
                .filter(Component::isCollection)
                .forEach(component -> constructor.addStatement("$N = $L", component.name(), copy(component)));
        return constructor.build();
    }

    /** A copy of a list or map, empty for null. */
    static CodeBlock copy(Component component) {
        return CodeBlock.of("$T.$L($N)", RuntimeTypes.VALUES, component.isList() ? "list" : "map", component.name());
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

    /** A component can't be deprecated alone, its accessor can. */
    private static List<MethodSpec> deprecatedAccessors(RecordShape shape) {
        return shape.isWide()
                ? List.of()
                : shape.components().stream()
                        .filter(component -> component.field().deprecated() != null)
                        .map(component -> accessor(component)
                                .addStatement("return $N", component.name())
                                .build())
                        .toList();
    }

    /** The documented head of an accessor. */
    static MethodSpec.Builder accessor(Component component) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(component.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type())
                .addJavadoc(Javadoc.of(FieldDoc.of(component))
                        .returns("the value" + (component.presence() == Component.Presence.NULLABLE ? " or null" : ""))
                        .deprecated(component.field().deprecated())
                        .build());
        if (component.field().deprecated() != null) {
            accessor.addAnnotation(Deprecated.class);
        }
        return accessor;
    }

    /** Quiets the compiler. */
    static AnnotationSpec suppress(String warning) {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", warning)
                .build();
    }

    private TypeSpec inPlace(Component component) {
        DocText summary = FieldDoc.of(component);
        if (RecordShape.inPlaceType(component) instanceof TypeRef.InlineModel inline) {
            DocText own = DocText.sentence(inline.model().summary());
            RecordShape shape = RecordShape.of(
                    context,
                    component.member().inPlace(),
                    own.isEmpty() ? summary : own,
                    inline.model().deprecated(),
                    inline.model().fields());
            return emit(shape).build();
        }
        TypeRef.InlineEnum inline = (TypeRef.InlineEnum) RecordShape.inPlaceType(component);
        return enums.emit(component.member().inPlace(), inline.type(), summary).build();
    }
}
