package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Numbers the shared models as they are emitted, with what is declared in them, and emits the class that reads them by that
 * number.
 *
 * <pre>{@code
 * final class ModelReaders<T> extends NumberedReader<T> {
 *     ModelReaders(int number, String... names) { super(number, names); }
 *
 *     protected Object fields(int number, JsonInput in, FieldNames names) {
 *         switch (number) {
 *             case 0: return Pet.read(in, names);
 *             case 1: return Toy.read(in, names);
 *             default: throw new IllegalArgumentException();
 *         }
 *     }
 * }
 * }</pre>
 *
 * Other packages have few records each, so that a class of its own for them would be bigger than their lambdas.
 */
final class ModelReaders {
    private final JavaClass name;
    private final List<ClassName> numbered = new ArrayList<>();

    ModelReaders(NameTable names) {
        this.name = names.modelReaders();
    }

    /** Whether it reads the class. */
    boolean has(JavaClass type) {
        return type.packageName().equals(name.packageName());
    }

    /**
     * A reader that calls the class's method {@code read}.
     *
     * @param fields further arguments: the names of its fields
     */
    CodeBlock reader(JavaClass type, CodeBlock fields) {
        numbered.add(JavaTypes.className(type));
        return CodeBlock.of("new $T<>($L$L)", JavaTypes.className(name), numbered.size() - 1, fields);
    }

    /** The class, of all models that were emitted before; empty where there are none. */
    Optional<TypeSpec.Builder> emit() {
        TypeVariableName result = TypeVariableName.get("T");
        return numbered.isEmpty()
                ? Optional.empty()
                : Optional.of(TypeSpec.classBuilder(name.simpleName())
                        .addModifiers(Modifier.FINAL)
                        .addTypeVariable(result)
                        .superclass(ParameterizedTypeName.get(RuntimeTypes.NUMBERED_READER, result))
                        .addJavadoc(Javadoc.of("Reads the models: one class for all is smaller than a lambda in each.")
                                .param("<T>", DocText.markup("the model"))
                                .build())
                        .addMethod(MethodSpec.constructorBuilder()
                                .varargs()
                                .addParameter(int.class, "number")
                                .addParameter(String[].class, "names")
                                .addStatement("super(number, names)")
                                .build())
                        .addMethod(fields()));
    }

    /** A return a model: as one switch expression, javac 25 gives them a common type and the JVM loads all to check it. */
    private MethodSpec fields() {
        MethodSpec.Builder fields = MethodSpec.methodBuilder("fields")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Object.class)
                .addParameter(int.class, "number")
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .addParameter(RuntimeTypes.FIELD_NAMES, "names")
                .beginControlFlow("switch (number)");
        for (int i = 0; i < numbered.size(); i++) {
            fields.addStatement("case $L: return $T.read(in, names)", i, numbered.get(i));
        }
        return fields.addStatement("default: throw new $T()", IllegalArgumentException.class)
                .endControlFlow()
                .build();
    }
}
