package dev.callsheet.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.callsheet.generator.type.JavaTypes;
import dev.callsheet.generator.type.RuntimeTypes;
import dev.callsheet.language.model.PagingEnd;
import dev.callsheet.language.model.PagingKind;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that describes how its endpoint pages.
 *
 * <pre>{@code
 * .paged(Paging.cursor("page", PageField.of(PetsListRequest::next), PetsListResponse::pets));
 *
 * private static @Nullable String next(PetsListResponse response) { ... }
 * }</pre>
 */
final class PagingEmitter implements PagingKind.Cases<CodeBlock> {
    private final PagingPlan plan;
    private final MethodTypes types;

    private PagingEmitter(PagingPlan plan, MethodTypes types) {
        this.plan = plan;
        this.types = types;
    }

    /** Adds the methods that follow paths of more than one field. */
    static void addTo(TypeSpec.Builder type, PagingPlan plan, MethodTypes types) {
        TypeName response = types.response();
        if (isWalked(plan.items())) {
            type.addMethod(walk("items", JavaTypes.listOf(plan.itemType(response)), plan.items(), response));
        }
        if (isWalked(plan.next())) {
            type.addMethod(walk("next", last(plan.next()), plan.next(), response));
        }
        if (isWalked(plan.more())) {
            type.addMethod(walk("more", last(plan.more()), plan.more(), response));
        }
        if (isWalked(plan.id())) {
            type.addMethod(walk("id", last(plan.id()), plan.id(), plan.itemType(response)));
        }
    }

    private static TypeName last(List<Component> path) {
        return JavaTypes.nullable(path.get(path.size() - 1).boxed());
    }

    /** Returns the call that ends the description of a paged endpoint. */
    static CodeBlock paged(PagingPlan plan, MethodTypes types) {
        return CodeBlock.of("paged($L)", plan.paging().kind().match(new PagingEmitter(plan, types)));
    }

    @Override
    public CodeBlock cursor(PagingKind.Cursor cursor) {
        if (!plan.more().isEmpty()) {
            return CodeBlock.of(
                    "$T.cursor($L,$W$L,$W$T.more($T.of($L)),$W$L)",
                    RuntimeTypes.PAGING,
                    Literals.string(cursor.cursor()),
                    field(cursor.next()),
                    RuntimeTypes.PAGE_END,
                    RuntimeTypes.PAGE_FIELD,
                    part(plan.more(), "more", types.response()),
                    items());
        }
        return CodeBlock.of(
                "$T.cursor($L,$W$L,$W$L)",
                RuntimeTypes.PAGING,
                Literals.string(cursor.cursor()),
                field(cursor.next()),
                items());
    }

    @Override
    public CodeBlock page(PagingKind.Page page) {
        return CodeBlock.of(
                "$T.page($L, $L,$W$L,$W$L,$W$L)",
                RuntimeTypes.PAGING,
                Literals.string(page.page()),
                page.first().number(),
                end(page.end()),
                limit(),
                items());
    }

    @Override
    public CodeBlock offset(PagingKind.Offset offset) {
        return CodeBlock.of(
                "$T.offset($L,$W$L,$W$L,$W$L)",
                RuntimeTypes.PAGING,
                Literals.string(offset.offset()),
                end(offset.end()),
                limit(),
                items());
    }

    @Override
    public CodeBlock nextUrl(PagingKind.NextUrl nextUrl) {
        return CodeBlock.of("$T.nextUrl($L,$W$L)", RuntimeTypes.PAGING, field(nextUrl.nextUrl()), items());
    }

    @Override
    public CodeBlock link(PagingKind.Link link) {
        return CodeBlock.of("$T.link($L,$W$L)", RuntimeTypes.PAGING, Literals.string(link.relation()), items());
    }

    @Override
    public CodeBlock lastItem(PagingKind.LastItem lastItem) {
        boolean text = plan.takesText(lastItem.after());
        return CodeBlock.of(
                "$T.$L($L,$W$L,$W$L,$W$L,$W$L)",
                RuntimeTypes.PAGING,
                text ? "lastItem" : "lastNumber",
                Literals.string(lastItem.after()),
                part(plan.id(), "id", plan.itemType(types.response())),
                end(lastItem.end()),
                limit(),
                items());
    }

    private CodeBlock limit() {
        String limit = plan.paging().limit();
        // A limit in the body has no maximum that the runtime could compare a page with.
        return limit == null || !plan.hasParameter(limit) ? CodeBlock.of("null") : Literals.string(limit);
    }

    private CodeBlock end(@Nullable PagingEnd end) {
        if (end == null) {
            return CodeBlock.of("$T.none()", RuntimeTypes.PAGE_END);
        }
        String factory = switch (end.kind()) {
            case MORE -> "more";
            case TOTAL -> "total";
            case PAGES -> "pages";
        };
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.PAGE_END, factory, field(end.path()));
    }

    private CodeBlock field(String path) {
        return plan.next().isEmpty()
                ? CodeBlock.of("$T.beside($L)", RuntimeTypes.PAGE_FIELD, Literals.string(path))
                : CodeBlock.of("$T.of($L)", RuntimeTypes.PAGE_FIELD, part(plan.next(), "next", types.response()));
    }

    private CodeBlock items() {
        if (plan.isList()) {
            return CodeBlock.of("$T.identity()", Function.class);
        }
        return plan.items().isEmpty()
                ? CodeBlock.of("$T::of", List.class)
                : part(plan.items(), "items", types.response());
    }

    private CodeBlock part(List<Component> path, String walk, TypeName start) {
        return isWalked(path)
                ? CodeBlock.of("$T::$L", types.request(), walk)
                : CodeBlock.of("$T::$N", start, path.get(0).name());
    }

    /** Returns whether a path needs a method: one accessor that never throws does not. */
    private static boolean isWalked(List<Component> path) {
        return path.size() > 1
                || path.stream().anyMatch(component -> component.asking().isPresent());
    }

    /** Returns a method that goes down into a response or item, in which any step may be absent. */
    private static MethodSpec walk(String name, TypeName type, List<Component> path, TypeName start) {
        MethodSpec.Builder walk = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addParameter(start, "response");
        String absent = name.equals("items") ? "$T.of()" : "null";
        Object[] absentArguments = name.equals("items") ? new Object[] {List.class} : new Object[0];
        String from = "response";
        for (int i = 0; i < path.size() - 1; i++) {
            String step = "step" + (i + 1);
            walk.addStatement(
                    "$T $L = $L", path.get(i).boxed(), step, path.get(i).in(from));
            walk.beginControlFlow("if ($L == null)", step)
                    .addStatement("return " + absent, absentArguments)
                    .endControlFlow();
            from = step;
        }
        if (path.stream().anyMatch(component -> component.field().deprecated() != null)) {
            walk.addAnnotation(RecordEmitter.suppress("deprecation"));
        }
        return walk.addStatement("return $L", path.get(path.size() - 1).in(from))
                .build();
    }
}
