package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.MethodNames;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.ResponseShape;
import java.util.Optional;

/**
 * The types that a method of the API has in Java.
 *
 * @param names its names
 * @param request its request
 * @param response what a successful call gives
 * @param error the enum of its own error codes
 * @param paging how it pages; empty where it doesn't
 */
record MethodTypes(
        MethodNames names, ClassName request, ClassName response, ClassName error, Optional<PagingPlan> paging) {

    static MethodTypes of(EmitContext context, ApiMethod method) {
        MethodNames names = context.names().method(method.name());
        ClassName error = method.errors().isEmpty() ? RuntimeTypes.NO_OWN_ERRORS : JavaTypes.className(names.error());
        return new MethodTypes(
                names,
                JavaTypes.className(names.request()),
                response(context, method, names),
                error,
                PagingPlan.of(context, method));
    }

    private static ClassName response(EmitContext context, ApiMethod method, MethodNames names) {
        if (method.response() instanceof ResponseShape.Body body) {
            return JavaTypes.className(context.names().type(body.model().name()));
        }
        if (method.response() instanceof ResponseShape.File) {
            return RuntimeTypes.DOWNLOAD;
        }
        return isEmpty(method) ? RuntimeTypes.EMPTY_RESPONSE : JavaTypes.className(names.response());
    }

    /** Whether the method answers only that it worked. */
    static boolean isEmpty(ApiMethod method) {
        return method.response() instanceof ResponseShape.Fields response
                && response.fields().isEmpty();
    }

    /** The request's builder. */
    ClassName builder() {
        return request.nestedClass("Builder");
    }

    /** What a family's method returns. */
    TypeName call() {
        return paging.<TypeName>map(plan ->
                        ParameterizedTypeName.get(RuntimeTypes.PAGED_CALL, response, error, plan.itemType(response)))
                .orElseGet(() -> ParameterizedTypeName.get(RuntimeTypes.CALL, response, error));
    }

    /** The descriptor's type. */
    TypeName endpoint() {
        return paging.<TypeName>map(plan -> ParameterizedTypeName.get(
                        RuntimeTypes.PAGED_ENDPOINT, response, error, plan.itemType(response)))
                .orElseGet(() -> ParameterizedTypeName.get(RuntimeTypes.ENDPOINT, response, error));
    }
}
