package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a method pages, its paths followed through the typed response.
 *
 * @param paging what the spec says
 * @param items the components on the path to the items; empty if a page is one item
 * @param next the components on the path to the next page's cursor; empty if it is outside the response
 */
record PagingPlan(Paging paging, List<Component> items, List<Component> next) {

    /** Returns the plan of a method; empty if it doesn't page. */
    static Optional<PagingPlan> of(EmitContext context, ApiMethod method) {
        return Optional.ofNullable(method.paging()).map(paging -> {
            List<Component> items = paging.items() == null ? List.of() : items(context, method, paging.items());
            return new PagingPlan(paging, items, follow(context, method, paging.next()));
        });
    }

    private static List<Component> items(EmitContext context, ApiMethod method, String path) {
        List<Component> items = follow(context, method, path);
        if (items.isEmpty() || !items.get(items.size() - 1).isList()) {
            throw new IllegalArgumentException(method.name() + " has no list " + path);
        }
        return items;
    }

    /**
     * Returns the type of one item.
     *
     * @param response the type of a page
     */
    TypeName itemType(TypeName response) {
        return items.isEmpty() ? response : items.get(items.size() - 1).element();
    }

    /** Returns the components on a path; empty if it does not lead through typed fields alone. */
    private static List<Component> follow(EmitContext context, ApiMethod method, String path) {
        List<Field> fields = context.index().follow(context.index().responseFields(method), path);
        if (fields.size() < path.split("\\.").length) {
            return List.of();
        }
        List<Component> components = new ArrayList<>();
        JavaClass owner = responseClass(context.names(), method);
        for (Field field : fields) {
            Component component = Component.of(context, owner, field);
            components.add(component);
            owner = declaredClass(context.names(), component).orElse(owner);
        }
        return components;
    }

    private static JavaClass responseClass(NameTable names, ApiMethod method) {
        JavaClass own = names.method(method.name()).response();
        return method.response() instanceof ResponseShape.Body body && body.type() instanceof TypeRef.Named named
                ? names.type(named.name())
                : own;
    }

    private static Optional<JavaClass> declaredClass(NameTable names, Component component) {
        return component.field().type().accept(new TypeRef.Visitor<>() {
            @Override
            public Optional<JavaClass> scalar(TypeRef.Scalar scalar) {
                return Optional.empty();
            }

            @Override
            public Optional<JavaClass> list(TypeRef.ListOf list) {
                return Optional.empty();
            }

            @Override
            public Optional<JavaClass> map(TypeRef.MapOf map) {
                return Optional.empty();
            }

            @Override
            public Optional<JavaClass> named(TypeRef.Named named) {
                return Optional.of(names.type(named.name()));
            }

            @Override
            public Optional<JavaClass> inlineModel(TypeRef.InlineModel inline) {
                return Optional.of(component.member().inPlace());
            }

            @Override
            public Optional<JavaClass> inlineEnum(TypeRef.InlineEnum inline) {
                return Optional.of(component.member().inPlace());
            }
        });
    }

    /** Returns whether a field on either path is deprecated. */
    boolean isDeprecated() {
        return Stream.concat(items.stream(), next.stream())
                .anyMatch(component -> component.field().deprecated() != null);
    }
}
