package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.callsheet.generator.type.RuntimeTypes;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * What a class has for a field that the API promises and that has no empty value: an accessor that throws if the promise was
 * broken, and a method that asks first.
 *
 * <pre>{@code
 * public User user() { return Values.present(user, "users.info", "user", "hasUser"); }
 * public boolean hasUser() { return user != null; }
 * }</pre>
 */
final class PromiseEmitter {
    private PromiseEmitter() {}

    /** Returns the expression that an accessor returns for a value that may be null. */
    static CodeBlock value(RecordShape shape, Component component, CodeBlock value) {
        return component
                .asking()
                .map(asking -> CodeBlock.of(
                        "$T.present($L, $S, $L, $S)",
                        RuntimeTypes.VALUES,
                        value,
                        shape.owner(),
                        Literals.string(component.field().name()),
                        asking))
                .orElse(value);
    }

    /** Returns the method that asks first; empty for a field without a promise. */
    static Optional<MethodSpec> asking(Component component, CodeBlock isPresent) {
        return component
                .asking()
                .map(name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(boolean.class)
                        .addJavadoc(JavadocComment.of(Markup.raw("Returns whether there is a value for ")
                                        .and(Markup.code(component.field().name()))
                                        .and("."))
                                .returns("false if the server did not send it")
                                .build())
                        .addStatement("return $L", isPresent)
                        .build());
    }
}
