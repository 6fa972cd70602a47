package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.model.CodeText;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits the enum of a method's own error codes, or of a group that methods share.
 *
 * <pre>{@code
 * public enum PetsFindError implements ErrorCode {
 *     PET_NOT_FOUND("pet_not_found", "There is no such pet.");
 *     ...
 * }
 * }</pre>
 */
final class ErrorEnumEmitter {
    private final EmitContext context;

    ErrorEnumEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec.Builder emit(JavaClass name, DocText summary, List<CodeText> codes) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.ERROR_CODE)
                .addJavadoc(Javadoc.of(summary).build());
        List<String> constants = context.names().constants(name);
        for (int i = 0; i < constants.size(); i++) {
            CodeText code = codes.get(i);
            type.addEnumConstant(
                    constants.get(i),
                    TypeSpec.anonymousClassBuilder(arguments(code))
                            .addJavadoc(Javadoc.of(doc(code)).build())
                            .build());
        }
        return type.addField(String.class, "code", Modifier.PRIVATE, Modifier.FINAL)
                .addField(String.class, "summary", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethod(getter("code"))
                .addMethod(getter("summary"));
    }

    private static CodeBlock arguments(CodeText code) {
        String summary = code.summary() == null ? "" : code.summary();
        return CodeBlock.of("$L,$W$L", Literals.string(code.code()), Literals.string(summary));
    }

    /** A code's text; the code itself where it has none. */
    static DocText doc(CodeText code) {
        DocText summary = DocText.sentence(code.summary());
        return summary.isEmpty() ? DocText.code(code.code()).and(".") : summary;
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(String.class, "code")
                .addParameter(String.class, "summary")
                .addStatement("this.code = code")
                .addStatement("this.summary = summary")
                .build();
    }

    private static MethodSpec getter(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $N", name)
                .build();
    }
}
