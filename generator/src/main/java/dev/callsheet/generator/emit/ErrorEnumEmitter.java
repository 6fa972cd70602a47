package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.CodeText;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Emits the enum of a method's own error codes, or of a group that methods share.
 *
 * <pre>{@code
 * public enum PetsFindError implements KnownErrorCode {
 *     PET_NOT_FOUND("There is no such pet.");
 *     ...
 *     public String summary() { return summary; }
 * }
 * }</pre>
 *
 * The runtime derives a code from the name of its constant: the texts of all codes would only make the class bigger. If a code is
 * not its constant in lower case, each constant has its code too.
 */
final class ErrorEnumEmitter {
    private final EmitContext context;

    ErrorEnumEmitter(EmitContext context) {
        this.context = context;
    }

    TypeSpec.Builder emit(JavaClass name, Markup summary, List<CodeText> codes) {
        TypeSpec.Builder type = GeneratedType.enumBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(JavadocComment.of(summary).build());
        boolean derived = codes.stream()
                .allMatch(code -> constant(name, code).toLowerCase(Locale.ROOT).equals(code.code()));
        for (CodeText code : codes) {
            type.addEnumConstant(
                    constant(name, code),
                    TypeSpec.anonymousClassBuilder(arguments(code, derived))
                            .addJavadoc(JavadocComment.of(doc(code)).build())
                            .build());
        }
        if (!derived) {
            type.addField(String.class, "code", Modifier.PRIVATE, Modifier.FINAL);
        }
        type.addField(String.class, "summary", Modifier.PRIVATE, Modifier.FINAL).addMethod(constructor(derived));
        if (!derived) {
            type.addMethod(getter("code"));
        }
        return type.addSuperinterface(RuntimeTypes.KNOWN_ERROR_CODE).addMethod(getter("summary"));
    }

    private String constant(JavaClass name, CodeText code) {
        return context.names().constant(name, code.code());
    }

    private static CodeBlock arguments(CodeText code, boolean derived) {
        String summary = code.summary() == null ? "" : code.summary();
        return derived
                ? Literals.string(summary)
                : CodeBlock.of("$L,$W$L", Literals.string(code.code()), Literals.string(summary));
    }

    /** Returns a code's text, or the code itself if it has none. */
    static Markup doc(CodeText code) {
        Markup summary = Markup.sentence(code.summary());
        return summary.isEmpty() ? Markup.code(code.code()).and(".") : summary;
    }

    private static MethodSpec constructor(boolean derived) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (!derived) {
            constructor.addParameter(String.class, "code").addStatement("this.code = code");
        }
        return constructor
                .addParameter(String.class, "summary")
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
