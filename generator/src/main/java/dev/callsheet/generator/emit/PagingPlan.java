package dev.callsheet.generator.emit;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.callsheet.generator.naming.JavaClass;
import dev.callsheet.generator.naming.NameTable;
import dev.callsheet.language.model.ApiMethod;
import dev.callsheet.language.model.Field;
import dev.callsheet.language.model.Model;
import dev.callsheet.language.model.Paging;
import dev.callsheet.language.model.PagingKind;
import dev.callsheet.language.model.Parameter;
import dev.callsheet.language.model.ResponseShape;
import dev.callsheet.language.model.TypeRef;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a method pages, its paths followed through the typed response.
 *
 * @param paging what the spec says
 * @param items the components on the path to the items; empty if a page is the list of items, or one item
 * @param element the type of one item; null if a page is one item
 * @param next the components on the path to what leads to the next page; empty if it is outside the response
 * @param more the components on the path to a flag beside the cursor; empty if there is none
 * @param id the components on the path to the id of an item; empty if the items have no id that leads on
 * @param params the names of the method's parameters
 * @param texts the parameters of the method that take texts
 */
record PagingPlan(
        Paging paging,
        List<Component> items,
        @Nullable TypeName element,
        List<Component> next,
        List<Component> more,
        List<Component> id,
        List<String> params,
        List<String> texts) {

    /** Returns the plan of a method; empty if it doesn't page. */
    static Optional<PagingPlan> of(EmitContext context, ApiMethod method) {
        return Optional.ofNullable(method.paging()).map(paging -> {
            List<Component> items = paging.items() == null ? List.of() : items(context, method, paging.items());
            JavaClass owner = responseClass(context.names(), method);
            List<Field> fields = context.index().responseFields(method);
            List<Component> next = paging.kind()
                    .path()
                    .map(path -> plain(follow(context, owner, fields, path)))
                    .orElse(List.of());
            List<Component> more = paging.kind() instanceof PagingKind.Cursor cursor && cursor.end() != null
                    ? follow(context, owner, fields, cursor.end().path())
                    : List.of();
            List<String> params = method.params().stream().map(Parameter::name).toList();
            List<Component> id = id(context, method, paging);
            return new PagingPlan(
                    paging, items, element(context, method, items), next, more, id, params, texts(method));
        });
    }

    private static List<String> texts(ApiMethod method) {
        return method.params().stream()
                .filter(param ->
                        param.type().is(ScalarKind.STRING) || param.type().is(ScalarKind.UUID))
                .map(Parameter::name)
                .toList();
    }

    /** Returns whether the method has a parameter of that name. */
    boolean hasParameter(String name) {
        return params.contains(name);
    }

    /** Returns whether a parameter takes a text. */
    boolean takesText(String parameter) {
        return texts.contains(parameter);
    }

    /** Leaves out a path that ends in any JSON, which the runtime reads as text by itself. */
    private static List<Component> plain(List<Component> path) {
        boolean json =
                !path.isEmpty() && path.get(path.size() - 1).field().type().is(ScalarKind.JSON);
        return json ? List.of() : path;
    }

    private static @Nullable TypeName element(EmitContext context, ApiMethod method, List<Component> items) {
        if (!items.isEmpty()) {
            return items.get(items.size() - 1).element();
        }
        return new ResponseTypes(context).of(method) instanceof ParameterizedTypeName list && isList(method)
                ? list.typeArguments().get(0)
                : null;
    }

    private static boolean isList(ApiMethod method) {
        return method.response() instanceof ResponseShape.Body body && body.type() instanceof TypeRef.ListOf;
    }

    private static List<Component> id(EmitContext context, ApiMethod method, Paging paging) {
        if (!(paging.kind() instanceof PagingKind.LastItem lastItem)) {
            return List.of();
        }
        TypeRef item = itemRef(context, method, paging);
        List<Field> fields = context.index().model(item).map(Model::fields).orElse(List.of());
        JavaClass owner = itemClass(context, method, paging, item);
        return follow(context, owner, fields, lastItem.id());
    }

    private static TypeRef itemRef(EmitContext context, ApiMethod method, Paging paging) {
        TypeRef list = paging.items() == null
                ? ((ResponseShape.Body) method.response()).type()
                : lastField(context, method, paging.items()).type();
        return ((TypeRef.ListOf) list).element();
    }

    private static Field lastField(EmitContext context, ApiMethod method, String path) {
        List<Field> fields = context.index().follow(context.index().responseFields(method), path);
        return fields.get(fields.size() - 1);
    }

    private static JavaClass itemClass(EmitContext context, ApiMethod method, Paging paging, TypeRef item) {
        if (item instanceof TypeRef.Named named) {
            return context.names().type(named.name());
        }
        List<Component> items = items(context, method, Objects.requireNonNull(paging.items(), "items"));
        return items.get(items.size() - 1).member().inPlace();
    }

    private static List<Component> items(EmitContext context, ApiMethod method, String path) {
        List<Component> items = follow(
                context, responseClass(context.names(), method), context.index().responseFields(method), path);
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
        return element == null ? response : element;
    }

    /** Returns the components on a path; empty if it does not lead through typed fields alone. */
    private static List<Component> follow(EmitContext context, JavaClass start, List<Field> within, String path) {
        List<Field> fields = context.index().follow(within, path);
        if (fields.size() <= path.chars().filter(c -> c == '.').count()) {
            return List.of();
        }
        List<Component> components = new ArrayList<>();
        JavaClass owner = start;
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
            public Optional<JavaClass> nullable(TypeRef.Nullable nullable) {
                return nullable.value().accept(this);
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

    /** Returns whether a page is the list of its items. */
    boolean isList() {
        return items.isEmpty() && element != null;
    }

    /** Returns whether a field on a path is deprecated. */
    boolean isDeprecated() {
        return Stream.of(items, next, id)
                .flatMap(List::stream)
                .anyMatch(component -> component.field().deprecated() != null);
    }
}
