package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import java.util.Optional;

/**
 * The types that a method of the API has in Java.
 *
 * @param names its names
 * @param request its request
 * @param response the response of a successful call
 * @param error the enum of its own error codes
 * @param paging how it pages; empty if it doesn't
 */
record MethodTypes(
        MethodNames names, ClassName request, TypeName response, ClassName error, Optional<PagingPlan> paging) {

    static MethodTypes of(EmitContext context, ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        ClassName error = method.errors().isEmpty() ? RuntimeTypes.NO_OWN_ERRORS : JavaTypes.className(names.error());
        return new MethodTypes(
                names,
                JavaTypes.className(names.request()),
                new ResponseTypes(context).of(method),
                error,
                PagingPlan.of(context, method));
    }

    /** Returns the request's builder. */
    ClassName builder() {
        return request.nestedClass("Builder");
    }

    /** Returns what a family's method returns. */
    TypeName call() {
        return paging.<TypeName>map(plan ->
                        ParameterizedTypeName.get(RuntimeTypes.PAGED_CALL, response, error, plan.itemType(response)))
                .orElseGet(() -> streamed()
                        .map(element -> ParameterizedTypeName.get(RuntimeTypes.STREAM_CALL, element, error))
                        .orElseGet(() -> ParameterizedTypeName.get(RuntimeTypes.CALL, response, error)));
    }

    /** Returns the elements of a stream; empty if the response is something else. */
    Optional<TypeName> streamed() {
        return response instanceof ParameterizedTypeName generic
                        && generic.rawType().equals(RuntimeTypes.RESPONSE_STREAM)
                ? Optional.of(generic.typeArguments().get(0))
                : Optional.empty();
    }

    /** Returns the type of the endpoint's descriptor. */
    TypeName endpoint() {
        return paging.<TypeName>map(plan -> ParameterizedTypeName.get(
                        RuntimeTypes.PAGED_ENDPOINT, response, error, plan.itemType(response)))
                .orElseGet(() -> ParameterizedTypeName.get(RuntimeTypes.ENDPOINT, response, error));
    }
}
