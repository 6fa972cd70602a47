package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the class of a model that is sent. The runtime holds its values by index: so it knows which are set, and keeps what the
 * model does not know, neither of which a record can.
 *
 * <pre>{@code
 * public final class Bone extends SentModel implements Toy {
 *     private static final ModelType MODEL = ModelType.of("Bone", Param.constant("toy", "bone"), Param.required("of"));
 *     public static final JsonReader<Bone> READER = MODEL.reader(new Bone(MODEL.nothing()));
 *     private Bone(ModelValues values) { super(values); }
 *     protected SentModel with(ModelValues values) { return new Bone(values); }
 *     public static Bone fromJson(String json) { return READER.parse(json); }
 *     protected @Nullable Object field(JsonInput in, int index) {
 *         return switch (index) {
 *             case 0 -> in.string();
 *             default -> null;
 *         };
 *     }
 *     public String of() { return value(0, ""); }
 *     ...
 * }
 * }</pre>
 */
final class SentModelEmitter {
    private final ReadExpressions expressions;
    private final TypeIndex index;

    SentModelEmitter(EmitContext context) {
        this.index = context.index();
        this.expressions = new ReadExpressions(context);
    }

    TypeSpec.Builder emit(RecordShape shape) {
        ClassName self = shape.className();
        TypeSpec.Builder type = GeneratedType.classBuilder(shape.name().simpleName())
                .addModifiers(Modifier.FINAL)
                .superclass(RuntimeTypes.SENT_MODEL)
                .addJavadoc(RecordEmitter.comment(shape).build())
                .addField(description(shape))
                .addField(
                        ReaderEmitter.readerConstant(self, CodeBlock.of("MODEL.reader(new $T(MODEL.nothing()))", self)))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.MODEL_VALUES, "values")
                        .addStatement("super(values)")
                        .build());
        if (!shape.isNested()) {
            type.addMethod(ReaderEmitter.fromJson(self));
        }
        type.addMethod(with(self)).addMethod(field(shape));
        for (int i = 0; i < shape.components().size(); i++) {
            if (shape.components().get(i).field().isRead()) {
                Component component = shape.components().get(i);
                type.addMethod(accessor(component, i));
                PromiseEmitter.asking(component, CodeBlock.of("has($L)", i)).ifPresent(type::addMethod);
            }
        }
        ModelBuilderEmitter.addTo(type, shape, index);
        return type;
    }

    private static FieldSpec description(RecordShape shape) {
        List<CodeBlock> params = new ArrayList<>();
        params.add(CodeBlock.of("$S", shape.name().simpleName()));
        shape.tagValues()
                .forEach((field, value) -> params.add(
                        CodeBlock.of("$T.constant($L, $L)", RuntimeTypes.PARAM, Literals.string(field), value)));
        shape.constants().forEach(field -> params.add(ParamExpressions.of(field)));
        shape.fields().forEach(component -> params.add(ParamExpressions.of(component.field())));
        CodeBlock.Builder type =
                CodeBlock.builder().add("$T.of($L)$>$>", RuntimeTypes.MODEL_TYPE, CodeBlock.join(params, ",$W"));
        shape.extra().ifPresent(extra -> type.add("\n.extra($L)", extra(extra, shape)));
        shape.rules().forEach(rule -> type.add("\n.$L", RuleCode.call(rule)));
        return FieldSpec.builder(RuntimeTypes.MODEL_TYPE, "MODEL")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(type.add("$<$<").build())
                .build();
    }

    private static CodeBlock extra(Component extra, RecordShape shape) {
        CodeBlock param = ParamExpressions.of(extra.field());
        return shape.envelope().isEmpty() ? param : CodeBlock.of("$L,$W$L", param, Literals.strings(shape.envelope()));
    }

    /** Returns the method by which the runtime makes a model of what it read: a lambda would be a class of its own. */
    private static MethodSpec with(ClassName self) {
        return MethodSpec.methodBuilder("with")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(RuntimeTypes.SENT_MODEL)
                .addParameter(RuntimeTypes.MODEL_VALUES, "values")
                .addStatement("return new $T(values)", self)
                .build();
    }

    private MethodSpec field(RecordShape shape) {
        MethodSpec.Builder field = MethodSpec.methodBuilder("field")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(JavaTypes.nullable(ClassName.OBJECT))
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .addParameter(int.class, "index")
                .addCode("return switch (index) {\n$>");
        List<Component> fields = shape.fields();
        for (int i = 0; i < fields.size(); i++) {
            field.addStatement("case $L -> $L", i, expressions.value(fields.get(i), "in"));
        }
        shape.extra()
                .ifPresent(extra ->
                        field.addStatement("case $L -> $L", fields.size(), expressions.extraValue(extra, "in")));
        return field.addStatement("default -> null").addCode("$<};\n").build();
    }

    private MethodSpec accessor(Component component, int index) {
        CodeBlock value = switch (component.presence()) {
            case EMPTY -> CodeBlock.of("$L($L)", component.isList() ? "list" : "map", index);
            case ALWAYS -> CodeBlock.of("value($L, $L)", index, expressions.empty(component));
            case PROMISED ->
                CodeBlock.of("present($L, $S)", index, component.asking().orElseThrow());
            case MEANT -> CodeBlock.of("flag($L, $L)", index, component.field().absent());
            case NULLABLE -> CodeBlock.of("value($L)", index);
        };
        return RecordEmitter.accessor(component)
                .addStatement("return $L", value)
                .build();
    }
}
