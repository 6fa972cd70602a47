package dev.callsheet.language.model;

import dev.callsheet.language.model.TypeRef.InlineEnum;
import dev.callsheet.language.model.TypeRef.InlineModel;
import dev.callsheet.language.model.TypeRef.ListOf;
import dev.callsheet.language.model.TypeRef.MapOf;
import dev.callsheet.language.model.TypeRef.Named;
import dev.callsheet.language.model.TypeRef.Nullable;
import dev.callsheet.language.model.TypeRef.Scalar;
import dev.callsheet.language.model.TypeRef.ScalarKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The declared types of an API: finds them by name, follows paths through them, and tells their kinds apart. */
public final class TypeIndex {
    /** What a type stands for: a model, enum or union, a name that nothing is declared under, or a type as it is written. */
    private static final Cases<Object> MEANING = Cases.of(
            Scalar::new,
            ListOf::new,
            MapOf::new,
            Nullable::new,
            model -> model,
            type -> type,
            union -> union,
            union -> union,
            name -> name);

    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Map<String, EnumType> enums = new LinkedHashMap<>();
    private final Map<String, Union> unions = new LinkedHashMap<>();
    private final Map<String, AnyOf> anyOfs = new LinkedHashMap<>();

    private TypeIndex(ApiModel api) {
        api.models().forEach(model -> models.put(model.name(), model));
        api.enums().forEach(type -> enums.put(type.name(), type));
        api.unions().forEach(union -> unions.put(union.name(), union));
        api.anyOfs().forEach(union -> anyOfs.put(union.name(), union));
    }

    /** Returns the index of an API's types. */
    public static TypeIndex of(ApiModel api) {
        return new TypeIndex(api);
    }

    /**
     * What to do for each kind of type, names resolved. A new kind of type is a new method, so that no place can forget it.
     *
     * @param <R> the result
     */
    public interface Cases<R> {
        /** One of the language's own types. */
        R scalar(ScalarKind kind);

        /** A list. */
        R list(TypeRef element);

        /** A map with keys of any name. */
        R map(TypeRef value);

        /** A value that can also be null. */
        R nullable(TypeRef value);

        /** An object, declared under a name or in place. */
        R model(Model model);

        /** Acceptable values, declared under a name or in place. */
        R enumType(EnumType type);

        /** One of several models, told apart by a field. */
        R union(Union union);

        /** One of several types, told apart by their shapes. */
        R anyOf(AnyOf union);

        /** A name that nothing is declared under: the spec has an error that is reported elsewhere. */
        R unknown(String name);

        /** Returns cases that are short enough for a function each. */
        static <R> Cases<R> of(
                Function<ScalarKind, R> scalar,
                Function<TypeRef, R> list,
                Function<TypeRef, R> map,
                Function<TypeRef, R> nullable,
                Function<Model, R> model,
                Function<EnumType, R> enumType,
                Function<Union, R> union,
                Function<AnyOf, R> anyOf,
                Function<String, R> unknown) {
            return new Cases<>() {
                @Override
                public R scalar(ScalarKind kind) {
                    return scalar.apply(kind);
                }

                @Override
                public R list(TypeRef element) {
                    return list.apply(element);
                }

                @Override
                public R map(TypeRef value) {
                    return map.apply(value);
                }

                @Override
                public R nullable(TypeRef value) {
                    return nullable.apply(value);
                }

                @Override
                public R model(Model found) {
                    return model.apply(found);
                }

                @Override
                public R enumType(EnumType found) {
                    return enumType.apply(found);
                }

                @Override
                public R union(Union found) {
                    return union.apply(found);
                }

                @Override
                public R anyOf(AnyOf found) {
                    return anyOf.apply(found);
                }

                @Override
                public R unknown(String name) {
                    return unknown.apply(name);
                }
            };
        }
    }

    /** Returns the result of the case that a type is. */
    public <R> R match(TypeRef type, Cases<R> cases) {
        return type.accept(new TypeRef.Visitor<R>() {
            @Override
            public R scalar(Scalar scalar) {
                return cases.scalar(scalar.kind());
            }

            @Override
            public R list(ListOf list) {
                return cases.list(list.element());
            }

            @Override
            public R map(MapOf map) {
                return cases.map(map.value());
            }

            @Override
            public R nullable(Nullable nullable) {
                return cases.nullable(nullable.value());
            }

            @Override
            public R named(Named named) {
                String name = named.name();
                if (models.containsKey(name)) {
                    return cases.model(models.get(name));
                } else if (enums.containsKey(name)) {
                    return cases.enumType(enums.get(name));
                }
                if (anyOfs.containsKey(name)) {
                    return cases.anyOf(anyOfs.get(name));
                }
                return unions.containsKey(name) ? cases.union(unions.get(name)) : cases.unknown(name);
            }

            @Override
            public R inlineModel(InlineModel inline) {
                return cases.model(inline.model());
            }

            @Override
            public R inlineEnum(InlineEnum inline) {
                return cases.enumType(inline.type());
            }
        });
    }

    /** Returns the model of that name. */
    public Optional<Model> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** Returns the object that a type is; empty if it is of another kind. */
    public Optional<Model> model(TypeRef type) {
        return meaning(type, Model.class);
    }

    /** Returns the acceptable values that a type is; empty if it is of another kind. */
    public Optional<EnumType> enumType(TypeRef type) {
        return meaning(type, EnumType.class);
    }

    /** Returns the union that a type is; empty if it is of another kind. */
    public Optional<Union> union(TypeRef type) {
        return meaning(type, Union.class);
    }

    /** Returns the union by shape that a type is; empty if it is of another kind. */
    public Optional<AnyOf> anyOf(TypeRef type) {
        return meaning(type, AnyOf.class);
    }

    /** Returns the keys of the fields that tell a model from the other variants of its unions. */
    public Set<String> discriminators(Model model) {
        return unions.values().stream()
                .filter(union -> union.variants().stream()
                        .anyMatch(variant -> variant.model().equals(model.name())))
                .map(Union::discriminator)
                .collect(Collectors.toSet());
    }

    /** Returns whether nothing is declared under the name of a type. */
    public boolean isUnknown(TypeRef type) {
        return meaning(type, String.class).isPresent();
    }

    /** Returns what a type stands for, null aside, if it is of the given class. */
    private <T> Optional<T> meaning(TypeRef type, Class<T> kind) {
        Object meaning = match(type.withoutNull(), MEANING);
        return kind.isInstance(meaning) ? Optional.of(kind.cast(meaning)) : Optional.empty();
    }

    /** Returns whether a value is one text: sent as it is in a form, a query or a path. */
    public boolean isText(TypeRef type) {
        return match(
                type,
                Cases.of(
                        kind -> switch (kind) {
                            case JSON -> false;
                            case STRING,
                                    BOOLEAN,
                                    INTEGER,
                                    LONG,
                                    LONG_TEXT,
                                    NUMBER,
                                    DECIMAL,
                                    DECIMAL_TEXT,
                                    DATE,
                                    DATETIME,
                                    DATETIME_RFC2822,
                                    TIME,
                                    INSTANT,
                                    INSTANT_MILLIS,
                                    INSTANT_MICROS,
                                    UUID,
                                    URI,
                                    BYTES,
                                    FILE,
                                    TEXT -> true;
                        },
                        element -> false,
                        value -> false,
                        this::isText,
                        model -> false,
                        values -> true,
                        union -> false,
                        union -> union.variants().stream().allMatch(this::isText),
                        name -> true));
    }

    /** Returns whether a field is promised and nothing can stand in for it, so that its accessor throws if the server breaks the promise. */
    public boolean isPromised(Field field) {
        return field.always() && !hasEmptyValue(field.type()) && !field.type().isNullable();
    }

    /**
     * Returns whether a type has an empty value (an empty text or list, 0, false) that can stand in for a field that the server
     * promises and does not send.
     */
    public boolean hasEmptyValue(TypeRef type) {
        return match(
                type,
                Cases.of(
                        kind -> switch (kind) {
                            case STRING, TEXT, BOOLEAN, INTEGER, LONG, LONG_TEXT, NUMBER, DECIMAL, DECIMAL_TEXT -> true;
                            case DATE,
                                    DATETIME,
                                    DATETIME_RFC2822,
                                    TIME,
                                    INSTANT,
                                    INSTANT_MILLIS,
                                    INSTANT_MICROS,
                                    UUID,
                                    URI,
                                    BYTES,
                                    JSON,
                                    FILE -> false;
                        },
                        element -> true,
                        value -> false,
                        value -> false,
                        model -> false,
                        values -> true,
                        union -> false,
                        union -> false,
                        name -> false));
    }

    /** Returns the fields of a method's response: its own, those of the model that it is, or none. */
    public List<Field> responseFields(ApiMethod method) {
        return fieldsOf(method.response());
    }

    /** Returns the fields of a response: its own, those of the model that it is, or none; those of all statuses. */
    public List<Field> fieldsOf(ResponseShape shape) {
        return shape.match(new ResponseShape.Cases<>() {
            @Override
            public List<Field> fields(List<Field> fields) {
                return fields;
            }

            @Override
            public List<Field> json(TypeRef type) {
                return model(type).map(Model::fields).orElse(List.of());
            }

            @Override
            public List<Field> text() {
                return List.of();
            }

            @Override
            public List<Field> file() {
                return List.of();
            }

            @Override
            public List<Field> stream(StreamFormat format, TypeRef type) {
                return List.of();
            }

            @Override
            public List<Field> nothing() {
                return List.of();
            }

            @Override
            public List<Field> location() {
                return List.of();
            }

            @Override
            public List<Field> byStatus(List<StatusShape> statuses) {
                return statuses.stream()
                        .flatMap(each -> each.shape().match(this).stream())
                        .distinct()
                        .toList();
            }
        });
    }

    /**
     * Follows a path with a dot between keys.
     *
     * @return the fields on the path. It ends early at a field of type {@code json}, below which everything may be. Empty if the
     *     path leads to no field.
     */
    public List<Field> follow(List<Field> fields, String path) {
        List<Field> followed = new ArrayList<>();
        List<Field> inside = fields;
        for (String key : path.split("\\.")) {
            Optional<Field> found = inside.stream()
                    .filter(Field::isRead)
                    .filter(field -> field.name().equals(key))
                    .findFirst();
            if (found.isEmpty()) {
                return List.of();
            }
            followed.add(found.get());
            if (found.get().type().is(ScalarKind.JSON)) {
                break;
            }
            inside = model(found.get().type().withoutNull()).map(Model::fields).orElse(List.of());
        }
        return followed;
    }

    /** Adds the names of the declared types that values of a type contain, its own included. */
    public void collectNames(TypeRef type, Set<String> names) {
        walk(type, inner -> !(inner instanceof Named named) || names.add(named.name()));
    }

    /**
     * Visits a type and the types that its values contain; null, lists and maps are looked through.
     *
     * @param enter takes each type that is not a list or map; returns whether to visit what is inside it
     */
    public void walk(TypeRef type, Predicate<TypeRef> enter) {
        walk(type, field -> true, enter);
    }

    /** Visits as {@link #walk} does, but only the types that are sent with a value of the type: fields that are only read are left out. */
    public void walkSent(TypeRef type, Predicate<TypeRef> enter) {
        walk(type, Field::isSent, enter);
    }

    /** Returns the types of an API that requests and responses to webhooks hold, directly or inside another. */
    public Set<TypeRef> sentTypes(ApiModel api) {
        Set<TypeRef> sent = new HashSet<>();
        api.methods().stream()
                .flatMap(method -> method.params().stream())
                .forEach(parameter -> walkSent(parameter.type(), sent::add));
        api.webhooks().stream()
                .flatMap(webhook -> Stream.ofNullable(webhook.response()))
                .forEach(type -> walkSent(type, sent::add));
        return Set.copyOf(sent);
    }

    private void walk(TypeRef type, Predicate<Field> fields, Predicate<TypeRef> enter) {
        // Without recursion: thousands of types may refer to each other in a row.
        Deque<TypeRef> left = new ArrayDeque<>(List.of(type));
        while (!left.isEmpty()) {
            TypeRef inner = left.pop().innermost();
            if (enter.test(inner)) {
                List<TypeRef> inside = new ArrayList<>(inside(inner, fields));
                Collections.reverse(inside);
                inside.forEach(left::push);
            }
        }
    }

    private List<TypeRef> inside(TypeRef type, Predicate<Field> fields) {
        List<TypeRef> inside = new ArrayList<>();
        model(type)
                .ifPresent(model -> model.properties().stream()
                        .filter(fields)
                        .map(Field::type)
                        .forEach(inside::add));
        union(type).ifPresent(union -> union.variants().forEach(variant -> inside.add(new Named(variant.model()))));
        anyOf(type).ifPresent(union -> inside.addAll(union.variants()));
        return inside;
    }
}
