package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.Member;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.StatusShape;
import dev.callsheet.language.model.TypeRef;
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

    /**
     * Returns the text that names the details of a method's failures; empty if there are none. If all responses have a flag of
     * success, and with it fields in common, the shared error codes name what is in all of them.
     */
    Markup details(ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        boolean named =
                context.api().protocol().ok() != null && !method.errorGroups().isEmpty();
        return details(named ? own(method) : method.failures(), Optional.of(names));
    }

    /** Returns the text that names the details that the failures of all methods can have. */
    Markup sharedDetails() {
        return details(context.api().failures(), Optional.empty());
    }

    private Markup details(List<StatusShape> failures, Optional<MethodNames> inPlace) {
        return Markup.sentences(failures.stream()
                .flatMap(failure -> type(failure, inPlace).stream())
                .distinct()
                .map(type -> Markup.raw("Details of a failure: ")
                        .and(Markup.link(type))
                        .and(", from ")
                        .and(call(type))
                        .and("."))
                .toArray(Markup[]::new));
    }

    /** Returns the call that gets details of a failure. */
    static Markup call(ClassName type) {
        return Markup.code("failure.details(" + type.simpleName() + ".class)");
    }

    private Optional<ClassName> type(StatusShape failure, Optional<MethodNames> inPlace) {
        if (failure.shape() instanceof ResponseShape.Body body && body.type() instanceof TypeRef.Named named) {
            return Optional.of(JavaTypes.className(context.names().type(named.name())));
        }
        return fields(failure)
                .flatMap(fields -> inPlace)
                .map(names -> JavaTypes.className(names.errorDetails(failure.status())));
    }

    /** Returns the fields of a failure that are declared in place; empty if it is a type. */
    static Optional<List<Field>> fields(StatusShape failure) {
        return failure.shape() instanceof ResponseShape.Fields own ? Optional.of(own.fields()) : Optional.empty();
    }
}
