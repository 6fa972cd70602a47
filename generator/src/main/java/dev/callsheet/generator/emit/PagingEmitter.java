package dev.callsheet.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The part of a request that describes how its endpoint pages.
 *
 * <pre>{@code
 * .paged(Paging.ofResponse("page", PetsListRequest::next, PetsListResponse::pets));
 *
 * private static @Nullable String next(PetsListResponse response) { ... }
 * }</pre>
 */
final class PagingEmitter {
    private PagingEmitter() {}

    /** Adds the methods that follow paths of more than one field. */
    static void addTo(TypeSpec.Builder type, PagingPlan plan, MethodTypes types) {
        if (plan.items().size() > 1) {
            type.addMethod(walk("items", JavaTypes.listOf(plan.itemType(types.response())), plan.items(), types));
        }
        if (plan.next().size() > 1) {
            TypeName cursor = JavaTypes.nullable(ClassName.get(String.class));
            type.addMethod(walk("next", cursor, plan.next(), types));
        }
    }

    /** Returns the call that ends the description of a paged endpoint. */
    static CodeBlock paged(PagingPlan plan, MethodTypes types) {
        CodeBlock cursor = Literals.string(plan.paging().cursor());
        CodeBlock items = part(plan.items(), "items", types);
        if (plan.next().isEmpty()) {
            CodeBlock next = Literals.string(plan.paging().next());
            return CodeBlock.of("paged($T.ofEnvelope($L,$W$L,$W$L))", RuntimeTypes.PAGING, cursor, next, items);
        }
        CodeBlock next = part(plan.next(), "next", types);
        return CodeBlock.of("paged($T.ofResponse($L,$W$L,$W$L))", RuntimeTypes.PAGING, cursor, next, items);
    }

    private static CodeBlock part(List<Component> path, String walk, MethodTypes types) {
        if (path.isEmpty()) {
            return CodeBlock.of("$T::of", List.class);
        }
        return path.size() == 1
                ? CodeBlock.of("$T::$N", types.response(), path.get(0).name())
                : CodeBlock.of("$T::$L", types.request(), walk);
    }

    /** Returns a method that goes down into the response, in which any step may be absent. */
    private static MethodSpec walk(String name, TypeName type, List<Component> path, MethodTypes types) {
        MethodSpec.Builder walk = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(types.response(), "response");
        String absent = name.equals("items") ? "$T.of()" : "null";
        Object[] absentArguments = name.equals("items") ? new Object[] {List.class} : new Object[0];
        String from = "response";
        for (int i = 0; i < path.size() - 1; i++) {
            String step = "step" + (i + 1);
            walk.addStatement(
                    "$T $L = $L.$N()",
                    path.get(i).boxed(),
                    step,
                    from,
                    path.get(i).name());
            walk.beginControlFlow("if ($L == null)", step)
                    .addStatement("return " + absent, absentArguments)
                    .endControlFlow();
            from = step;
        }
        if (path.stream().anyMatch(component -> component.field().deprecated() != null)) {
            walk.addAnnotation(RecordEmitter.suppress("deprecation"));
        }
        return walk.addStatement(
                        "return $L.$N()", from, path.get(path.size() - 1).name())
                .build();
    }
}
