package dev.callsheet.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a method pages, its paths followed through the typed response.
 *
 * @param paging what the spec says
 * @param items the components on the way to the items; empty where a page is one item
 * @param next the components on the way to the next page's cursor; empty where it is beside the response
 */
record PagingPlan(Paging paging, List<Component> items, List<Component> next) {

    /** The plan of a method; empty where it doesn't page. */
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
     * The type of one item.
     *
     * @param response the type of a page
     */
    TypeName itemType(TypeName response) {
        return items.isEmpty() ? response : ModelBuilderEmitter.element(items.get(items.size() - 1));
    }

    private static List<Component> follow(EmitContext context, ApiMethod method, String path) {
        List<Component> components = start(context, method);
        List<Component> followed = new ArrayList<>();
        for (String key : path.split("\\.")) {
            Optional<Component> found = components.stream()
                    .filter(component -> component.field().name().equals(key))
                    .findFirst();
            if (found.isEmpty()) {
                return List.of();
            }
            followed.add(found.get());
            components = inside(context, found.get());
        }
        return followed;
    }

    private static List<Component> start(EmitContext context, ApiMethod method) {
        if (method.response() instanceof ResponseShape.Fields response) {
            JavaClass owner = context.names().method(method.name()).response();
            return Component.of(context, owner, response.fields());
        }
        return method.response() instanceof ResponseShape.Body body ? named(context, body.model()) : List.of();
    }

    private static List<Component> inside(EmitContext context, Component component) {
        TypeRef type = component.field().type();
        if (type instanceof TypeRef.InlineModel inline) {
            JavaClass owner = component.member().inPlace();
            return Component.of(context, owner, inline.model().fields());
        }
        return type instanceof TypeRef.Named name ? named(context, name) : List.of();
    }

    private static List<Component> named(EmitContext context, TypeRef.Named name) {
        return context.model(name.name())
                .map(model -> Component.of(context, context.names().type(name.name()), model.fields()))
                .orElse(List.of());
    }

    /** The first deprecated field on either way; null where there is none. */
    @Nullable
    Field deprecated() {
        List<Component> all = new ArrayList<>(items);
        all.addAll(next);
        return all.stream()
                .map(Component::field)
                .filter(field -> field.deprecated() != null)
                .findFirst()
                .orElse(null);
    }
}
