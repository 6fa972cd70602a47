package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import java.util.List;
import java.util.Optional;

/**
 * The part of a description that types the bodies of failed responses.
 *
 * <pre>{@code
 * .failure("404", Problem.READER)
 * }</pre>
 */
final class FailureEmitter {
    private final EmitContext context;
    private final ReadExpressions expressions;

    FailureEmitter(EmitContext context) {
        this.context = context;
        this.expressions = new ReadExpressions(context);
    }

    /** Returns the failures that a method declares itself. */
    List<StatusShape> own(ApiMethod method) {
        return method.failures().stream()
                .filter(failure -> !context.api().failures().contains(failure))
                .toList();
    }

    /** Returns the calls that describe the failures that a method declares itself. */
    List<CodeBlock> calls(ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        return own(method).stream()
                .map(failure -> call(failure, Optional.of(names.errorDetails(failure.status()))))
                .toList();
    }

    /**
     * Returns the call that describes a failure.
     *
     * @param inPlace the class of fields that are declared in place
     */
    CodeBlock call(StatusShape failure, Optional<JavaClass> inPlace) {
        CodeBlock reader = failure.shape() instanceof ResponseShape.Body body
                ? expressions.reader(body.type(), Member.of("body", inPlace.orElse(null)))
                : CodeBlock.of("$T.READER", JavaTypes.className(inPlace.orElseThrow()));
        return CodeBlock.of("failure($L, $L)", Literals.string(failure.status()), reader);
    }

    /** Returns the fields of a failure that are declared in place; empty if it is a type. */
    static Optional<List<Field>> fields(StatusShape failure) {
        return failure.shape() instanceof ResponseShape.Fields own ? Optional.of(own.fields()) : Optional.empty();
    }
}
